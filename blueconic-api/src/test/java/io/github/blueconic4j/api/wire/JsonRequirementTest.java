package io.github.blueconic4j.api.wire;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.error.ConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

/** This library in class loaders of its own that lack one thing or another, as servers do. */
class JsonRequirementTest {

    private static final String APIS =
            "jakarta\\.(json|ws\\.rs|interceptor|annotation).*|microprofile-rest-client-api.*";
    private static final String IMPLEMENTATIONS = "(yasson|parsson).*";

    private final ClassLoader tests = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(tests);
    }

    /** Of the class path of the tests what has such a name, and this library. */
    private static ClassLoader loader(ClassLoader parent, boolean ours, String names) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        URL[] urls = Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().matches(names) || (ours && entry.endsWith("classes")))
                .map(JsonRequirementTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, parent);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ClassLoader application(String names) {
        return loader(ClassLoader.getPlatformClassLoader(), true, names);
    }

    /** The class of that name in the application, with its one static method without parameters. */
    private static void check(ClassLoader application, ClassLoader context) throws Throwable {
        Thread.currentThread().setContextClassLoader(context);
        try {
            application
                    .loadClass(JsonRequirement.class.getName())
                    .getMethod("check")
                    .invoke(null);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static void assertThatItSaysWhatToAdd(ClassLoader application, ClassLoader context) {
        Throwable missing = catchThrowable(() -> check(application, context));

        assertThat(missing.getClass().getName()).isEqualTo(ConfigurationException.class.getName());
        assertThat(missing)
                .hasMessageContaining("jsonb-3.0")
                .hasMessageContaining("io.quarkus:quarkus-jsonb")
                .hasMessageContaining("org.eclipse:yasson")
                .hasMessageContaining("org.eclipse.parsson:parsson");
    }

    @Test
    void passesWhereBothAreThere() {
        ClassLoader application = application(APIS + "|" + IMPLEMENTATIONS);

        assertThatCode(() -> check(application, application)).doesNotThrowAnyException();
    }

    @Test
    void saysWhatToAddWithoutAnImplementationOfJsonB() {
        ClassLoader application = application(APIS + "|parsson.*");

        assertThatItSaysWhatToAdd(application, application);
    }

    @Test
    void saysWhatToAddWithoutAnImplementationOfJsonP() {
        ClassLoader application = application(APIS + "|yasson.*");

        assertThatItSaysWhatToAdd(application, application);
    }

    @Test
    void saysWhatToAddWithoutTheApiOfJsonB() {
        ClassLoader application = application(APIS.replace("json|", "json-api|") + "|parsson.*");

        assertThatItSaysWhatToAdd(application, application);
    }

    @Test
    void saysWhatToAddWithoutTheApiOfJsonP() {
        ClassLoader application = application(APIS.replace("json|", ""));

        assertThatItSaysWhatToAdd(application, application);
    }

    /** On Open Liberty the class loader of a library sees no implementation; that of the application does. */
    @Test
    void aFailedAttemptIsNotForEver() throws Exception {
        ClassLoader library = application(APIS);
        ClassLoader application = loader(library, false, IMPLEMENTATIONS);

        assertThatItSaysWhatToAdd(library, library);
        assertThatCode(() -> check(library, application)).doesNotThrowAnyException();

        Thread.currentThread().setContextClassLoader(library);
        assertThat(library.loadClass(BlueConicJson.class.getName())
                        .getMethod("write", Object.class)
                        .invoke(null, "text"))
                .isEqualTo("\"text\"");
        assertThat(library.loadClass(Refinement.class.getName())
                        .getMethod("ofJson", String.class)
                        .invoke(null, "{}"))
                .isNotNull();
    }
}
