package io.github.blueconic4j.cdi.batch;

/**
 * A line of the input is no change that can be sent. The reader has gone on behind it: a job that has this class among its
 * {@code skippable-exception-classes} leaves the line out.
 */
public class UnreadableChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * @param position of the first byte of the line
     * @param why without anything of the line's content
     */
    public UnreadableChangeException(long position, String why) {
        super("The line at byte " + position + " of the input is no change of a profile: " + why);
        this.position = position;
    }

    /** Of the first byte of the line, in the whole file. */
    public long position() {
        return position;
    }
}
