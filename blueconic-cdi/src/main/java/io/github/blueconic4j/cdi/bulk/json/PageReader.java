package io.github.blueconic4j.cdi.bulk.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.zip.ZipException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.cdi.bulk.ExportedJson;

/**
 * One page of a list that is paged by cursor, pulled out of its bytes one object at a time. Its members may come in any
 * order; those that nobody knows are skipped.
 *
 * @param <T> what an object is handed out as
 */
public final class PageReader<T> implements AutoCloseable {

    /** No buffers that outlive an application in the threads of its container. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
            .build();

    private final String list;
    private final Window window;
    private final JsonParser json;
    private final ObjectReader<T> reader;
    private final Function<T, String> idOf;

    private boolean begun;
    private boolean inList;
    private boolean over;
    private boolean isPage;
    private String nextCursor;
    private OptionalLong total = OptionalLong.empty();

    private PageReader(String list, Window window, ObjectReader<T> reader, Function<T, String> idOf)
            throws IOException {
        this.list = list;
        this.window = window;
        this.reader = reader;
        this.idOf = idOf;
        try {
            this.json = JSON.createParser(window);
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /**
     * @param limit how many bytes one object may have, and all that stands between two
     */
    public static PageReader<Profile> profiles(InputStream body, long limit) throws IOException {
        return new PageReader<>("profiles", new Window(body, limit, false), new ProfileReader(), Profile::id);
    }

    public static PageReader<Group> groups(InputStream body, long limit) throws IOException {
        return new PageReader<>("groups", new Window(body, limit, false), new GroupReader(), Group::id);
    }

    /**
     * @param list the name of the member that has the objects
     */
    public static PageReader<ExportedJson> raw(String list, InputStream body, long limit) throws IOException {
        Window window = new Window(body, limit, true);
        return new PageReader<>(list, window, new RawReader(window), ExportedJson::id);
    }

    /**
     * The next object, with an id; null when the page is over, of which all is read then.
     *
     * @throws UnreadableJson if this is no page
     * @throws IOException if the connection broke
     */
    public T next() throws IOException {
        try {
            if (!begun) {
                begin();
            }
            return inList || (!over && findList()) ? nextOfList() : null;
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    private void begin() throws IOException {
        if (!(json instanceof UTF8StreamJsonParser)) {
            throw UnreadableJson.because("not UTF-8");
        }
        JsonToken first = json.nextToken();
        if (first == null) {
            throw UnreadableJson.cut("an empty body");
        }
        if (first != JsonToken.START_OBJECT) {
            throw Values.unreadable(json);
        }
        begun = true;
    }

    /** Reads the members of the page up to the list; false when there is none any more. */
    private boolean findList() throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals(list)) {
                isPage = true;
                inList = Values.opensList(json);
                if (inList) {
                    return true;
                }
            } else {
                member(name);
            }
        }
        if (json.currentToken() == null) {
            throw UnreadableJson.cut("cut JSON");
        }
        if (!isPage) {
            throw UnreadableJson.because("neither " + list + " nor anything else of a page");
        }
        over = true;
        return false;
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "nextCursor" -> {
                isPage = true;
                nextCursor = Values.text(json);
            }
            case "totalResults" -> {
                isPage = true;
                total = count();
            }
            case "cursor", "itemsPerPage", "totalPages" -> {
                isPage = true;
                Values.skip(json);
            }
            default -> Values.skip(json);
        }
    }

    private OptionalLong count() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return OptionalLong.of(json.getLongValue());
        }
        Values.skip(json);
        return OptionalLong.empty();
    }

    private T nextOfList() throws IOException {
        if (Values.next(json) == JsonToken.END_ARRAY) {
            inList = false;
            return findList() ? nextOfList() : null;
        }
        window.begin();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw Values.unreadable(json);
        }
        T object = reader.read(json);
        if (idOf.apply(object) == null) {
            throw UnreadableJson.because(
                    "no id at " + json.getParsingContext().getParent().pathAsPointer());
        }
        return object;
    }

    public String idOf(T object) {
        return idOf.apply(object);
    }

    /** Null on the last page, and as long as it was not read. */
    public String nextCursor() {
        return nextCursor == null || nextCursor.isEmpty() ? null : nextCursor;
    }

    /** Of all pages; empty as long as it was not read. */
    public OptionalLong total() {
        return total;
    }

    /** Without the words of the parser, which quotes what it stumbles over. */
    private IOException told(IOException failed) {
        boolean wrong = failed instanceof JsonProcessingException;
        if (failed instanceof EOFException || (wrong && window.isOver())) {
            return UnreadableJson.cut("cut JSON");
        } else if (wrong) {
            return UnreadableJson.because("not JSON");
        } else if (failed instanceof ZipException) {
            return UnreadableJson.because("damaged gzip");
        }
        return failed;
    }

    /** Whatever is left of the page is not read. */
    @Override
    public void close() {
        try {
            window.close();
        } catch (IOException late) {
            // nobody reads any more
        }
    }
}
