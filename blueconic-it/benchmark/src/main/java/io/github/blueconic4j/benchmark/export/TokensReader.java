package io.github.blueconic4j.benchmark.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.blueconic4j.benchmark.SimulatedPage;

/** A limit more than a peer: jackson-core reads all tokens and strings from memory, and nothing is made of them. */
final class TokensReader {

    private final JsonFactory json = new JsonFactory();
    private final byte[] page;

    TokensReader(URI tenant, int profiles) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(SimulatedPage.address(tenant, profiles)).build();
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            page = body.readAllBytes();
        }
    }

    PageReader.Read read() throws IOException {
        int profiles = 0;
        int depth = 0;
        boolean wanted = false;
        long first = 0;
        long characters = 0;
        try (JsonParser parser = json.createParser(page)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    // there are links, too
                    wanted |= ++depth == 2 && "profiles".equals(parser.currentName());
                } else if (token.isStructEnd()) {
                    depth--;
                    wanted &= depth >= 2;
                    if (depth == 2 && wanted && profiles++ == 0) {
                        first = System.nanoTime();
                    }
                } else if (token.isScalarValue() || token == JsonToken.FIELD_NAME) {
                    characters += parser.getText().length();
                }
            }
        }
        if (characters == 0) {
            throw new IOException("nothing in it");
        }
        return new PageReader.Read(profiles, first);
    }
}
