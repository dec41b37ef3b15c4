package io.github.blueconic4j.api.error;

/** 404: there is nothing of that id, or no longer: profiles get merged, and lists change. */
public class ResourceNotFoundException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(Call call, ErrorAnswer answer) {
        super(call, answer, false);
    }
}
