package io.github.blueconic4j.cdi.token;

/**
 * A token and when to look for another, as readings of a monotonic clock.
 *
 * @param issued when its life began, as far as is known
 * @param softLimit from here on a new token is fetched in the background
 * @param hardLimit from here on the token is not handed out any more
 * @param refused whether BlueConic answered 401 to it
 */
record TokenSnapshot(AccessToken token, long issued, long expires, long softLimit, long hardLimit, boolean refused) {

    /**
     * @param now when the token was asked for: its life may have begun then
     * @param jitter from 0 to 1; moves the soft limit from 75 to 85 % of the life
     */
    static TokenSnapshot of(TokenAnswer answer, long now, double jitter) {
        long life = answer.life().toNanos();
        long issued = now - answer.age().toNanos();
        long soft = (long) (life * (0.75 + 0.1 * jitter));
        return new TokenSnapshot(
                answer.token(),
                issued,
                issued + life,
                issued + soft,
                issued + life - TokenAnswer.margin(answer.life()).toNanos(),
                false);
    }

    boolean fresh(long now) {
        return !refused && now - softLimit < 0;
    }

    boolean usable(long now) {
        return now - hardLimit < 0;
    }

    TokenSnapshot asRefused(boolean isRefused) {
        return new TokenSnapshot(token, issued, expires, softLimit, hardLimit, isRefused);
    }

    @Override
    public String toString() {
        return "TokenSnapshot[refused=" + refused + "]";
    }
}
