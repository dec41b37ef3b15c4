package io.github.blueconic4j.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpTest extends Fixture {

    @Test
    void severalRequestsShareAConnection() throws IOException {
        String interactions = "GET /rest/v2/interactions?url=u HTTP/1.1\r\nHost: h\r\n";
        String answer = exchange(interactions + "\r\n" + interactions + "Connection: close\r\n\r\n");

        assertThat(answer.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(answer).contains("Connection: keep-alive").contains("Connection: close");
    }

    @Test
    void chunkedBodiesAreRead() throws IOException {
        String head =
                "POST /rest/v2/pageviewEvents HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String first = "5\r\n{\"url\r\n";
        String answer = exchange(head + first + "10;x=y\r\n\":\"https://a.b\"}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 OK");
        assertThat(state().at("/pageviewEvents/0/url").asText()).isEqualTo("https://a.b");
    }

    @Test
    void waitingClientsAreToldToContinue() throws IOException {
        String answer =
                exchange("POST /rest/v2/pageviewEvents HTTP/1.1\r\nContent-Length: 11\r\nExpect: 100-continue\r\n"
                        + "Connection: close\r\n\r\n{\"url\":\"u\"}");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
    }

    @Test
    void whatIsNoRequestIsAnsweredAndTheServerGoesOn() throws IOException {
        assertThat(exchange("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nno colon\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET /rest/v2/x%zz?%e HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(exchange("PUT / HTTP/1.1\r\nContent-Length: many\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("PUT / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(exchange("PUT / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n"))
                .startsWith("HTTP/1.1 501 ");
        assertThat(client.get("/segments").status()).isEqualTo(200);
    }

    @Test
    void gzipIsSentWhenAskedForWithAndWithoutChunks() throws IOException {
        for (String path : new String[] {"/segments", "/segments/allvisitors/profiles"}) {
            Client.Answer plain = client.get(path);
            Client.Answer zipped = Client.send(client.request(path).header("Accept-Encoding", "br, gzip;q=0.5"));
            Client.Answer refused = Client.send(client.request(path).header("Accept-Encoding", "gzip;q=0"));

            assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.raw().body())).readAllBytes())
                    .isEqualTo(plain.raw().body());
            assertThat(refused.header("Content-Encoding")).isNull();
        }
        assertThat(client.get("/segments/allvisitors/profiles").header("Transfer-Encoding"))
                .isEqualTo("chunked");
    }

    @Test
    void unknownPathsAnswer404AndWrongMethods405() {
        Client.Answer wrong = client.send("POST", "/segments", "{}");

        assertThat(client.get("/nowhere").status()).isEqualTo(404);
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow")).isEqualTo("GET");
        assertThat(Client.send(HttpRequest.newBuilder(tenant.url().resolve("/elsewhere")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tenMillionProfilesStartAtOnceAndAreFoundByIdAndProperty() {
        long start = System.nanoTime();
        try (SimulatedTenant huge =
                SimulatedTenant.builder().profiles(10_000_000).start()) {
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
            Client other = new Client(huge);
            var last =
                    other.get("/profiles?property=customerid&value=C-9999999").json();
            String id = last.at("/profiles/0/id").asText();

            assertThat(other.get("/profiles/" + id).json().path("id").asText()).isEqualTo(id);
            assertThat(other.get("/segments/allvisitors/profiles?count=3")
                            .json()
                            .path("totalResults")
                            .asInt())
                    .isEqualTo(10_000_000);
            assertThat(other.get("/profiles?property=customerid&value=C-10000002")
                            .json()
                            .path("totalResults")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void closingStopsListening() {
        SimulatedTenant other = SimulatedTenant.builder().start();
        int port = other.url().getPort();
        other.close();

        try (SimulatedTenant again = SimulatedTenant.builder().port(port).start()) {
            assertThat(new Client(again).get("/segments").status()).isEqualTo(200);
        }
    }

    private String exchange(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), tenant.url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
