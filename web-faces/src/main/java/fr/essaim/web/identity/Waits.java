package fr.essaim.web.identity;

import java.time.Duration;

/** How long somebody must wait, rounded up so that anyone who waits so long need not wait again. */
final class Waits {

  private static final int SECONDS_A_MINUTE = 60;

  private Waits() {}

  static boolean isShort(Duration wait) {
    return wait.toSeconds() < SECONDS_A_MINUTE;
  }

  static long inSeconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  static long inMinutes(Duration wait) {
    return (inSeconds(wait) + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
  }
}
