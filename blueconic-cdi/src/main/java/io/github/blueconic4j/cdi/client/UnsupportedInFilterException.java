package io.github.blueconic4j.cdi.client;

/** A filter asked for what it cannot do here. The message holds no values of the call. */
final class UnsupportedInFilterException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param method that the filter called
     * @param instead what to do instead, as a sentence
     */
    UnsupportedInFilterException(String method, String instead) {
        super(method + " is not supported for calls to BlueConic. " + instead);
    }
}
