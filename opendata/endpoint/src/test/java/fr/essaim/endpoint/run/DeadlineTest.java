package fr.essaim.endpoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private final AtomicLong now = new AtomicLong();
  private final Deadline deadline = new Deadline(Duration.ofSeconds(10), now::get);

  @Test
  void isOverWhenTheTimeHasPassed() {
    pass(Duration.ofSeconds(10));
    assertThat(deadline.isOver()).isFalse();
    assertThatCode(deadline::check).doesNotThrowAnyException();

    pass(Duration.ofMillis(1));

    assertThat(deadline.isOver()).isTrue();
    assertThatThrownBy(deadline::check)
        .isInstanceOfSatisfying(
            LimitReached.class,
            reached -> assertThat(reached.reason()).isEqualTo(LimitReached.Reason.TIME));
  }

  @Test
  void doesNotForgetThatItToldTheQueryToStop() {
    deadline.confirm();
    pass(Duration.ofSeconds(11));
    deadline.confirm();

    assertThatThrownBy(deadline::check).isInstanceOf(LimitReached.class);

    assertThatThrownBy(deadline::confirm).isInstanceOf(LimitReached.class);
  }

  @Test
  void endsAQueryThatPutsTogetherATextWithoutEnd() {
    assertThatCode(() -> deadline.checkText(1 << 24)).doesNotThrowAnyException();

    assertThatThrownBy(() -> deadline.checkText((1 << 24) + 1))
        .isInstanceOfSatisfying(
            LimitReached.class,
            reached -> assertThat(reached.reason()).isEqualTo(LimitReached.Reason.MEMORY));
    assertThatThrownBy(deadline::confirm).isInstanceOf(LimitReached.class);
  }

  @Test
  void looksAtTheHeapOnceSeveralLongTextsAreMade() {
    AtomicBoolean full = new AtomicBoolean();
    Deadline watched =
        new Deadline(Duration.ofSeconds(10), Duration.ofSeconds(10), now::get, full::get);
    watched.checkText(1 << 23);
    full.set(true);
    watched.checkText(1 << 21);

    assertThatThrownBy(() -> watched.checkText(1 << 22))
        .isInstanceOfSatisfying(
            LimitReached.class,
            reached -> assertThat(reached.reason()).isEqualTo(LimitReached.Reason.MEMORY));
  }

  @Test
  void standsStillWhileTheClientReceives() {
    pass(Duration.ofSeconds(6));
    deadline.startSending();
    pass(Duration.ofSeconds(30));

    assertThat(deadline.isOver()).isFalse();
    assertThat(deadline.sent()).isEqualTo(Duration.ofSeconds(30));

    deadline.stopSending();
    pass(Duration.ofSeconds(5));

    assertThat(deadline.ran()).isEqualTo(Duration.ofSeconds(11));
    assertThat(deadline.isOver()).isTrue();
    assertThat(deadline.isOverBy(Duration.ofSeconds(2))).isFalse();
  }

  @Test
  void tellsWhenTheGraceIsOverToo() {
    pass(Duration.ofSeconds(12).plusNanos(1));

    assertThat(deadline.isOverBy(Duration.ofSeconds(2))).isTrue();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
