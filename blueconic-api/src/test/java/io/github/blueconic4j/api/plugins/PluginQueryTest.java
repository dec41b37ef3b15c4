package io.github.blueconic4j.api.plugins;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.channels.ChannelType;
import io.github.blueconic4j.api.common.PagedList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PluginQueryTest {
    private static final String PATH = "/rest/v2/plugins";

    @Test
    void sendsEveryParameterThatIsSetAndRepeatsChannelTypes() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.client(PluginsApi.class)
                    .list(PluginQuery.builder()
                            .filterType("globallistener")
                            .onlyWithPermission(true)
                            .includeGallery(false)
                            .locale("nl_NL")
                            .channelTypes(ChannelType.EMAIL, new ChannelType("BILLBOARD"))
                            .build()
                            .withPage(40, 20));

            assertThat(server.last().target()).startsWith(PATH + "?");
            assertThat(server.last().target().substring(PATH.length() + 1).split("&"))
                    .containsExactlyInAnyOrder(
                            "startIndex=40",
                            "count=20",
                            "filterType=globallistener",
                            "onlyWithPermission=true",
                            "includeGallery=false",
                            "locale=nl_NL",
                            "channelTypes=EMAIL",
                            "channelTypes=BILLBOARD");
        }
    }

    @Test
    void sendsNothingThatIsNotSet() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.client(PluginsApi.class)
                    .list(PluginQuery.builder().channelTypes().build());

            assertThat(server.last().target()).isEqualTo(PATH);
        }
    }

    @Test
    void walksOverAllPages() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.answers(
                    200,
                    "application/json",
                    "{\"plugins\":[{\"id\":\"a\",\"URL\":\"https://x.example\"}],\"totalResults\":2}");
            PluginsApi plugins = server.client(PluginsApi.class);
            PluginQuery query = PluginQuery.builder().locale("nl_NL").build();

            PagedList<Plugin> all = PagedList.of(1, (start, count) -> plugins.list(query.withPage(start, count)));

            assertThat(all.stream().map(Plugin::url)).containsExactly("https://x.example", "https://x.example");
            assertThat(server.received).hasSize(2).allSatisfy(r -> assertThat(r.target())
                    .contains("locale=nl_NL"));
            assertThat(server.last().target()).contains("startIndex=1", "count=1");
        }
    }
}
