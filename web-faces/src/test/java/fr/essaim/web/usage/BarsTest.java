package fr.essaim.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.Use;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @Test
  void standInTheirOrderWithThoseThatHaveNothing() {
    Bars bars = Bars.of(List.of(DAY, DAY.plusDays(1)), List.of(count(DAY.plusDays(1), 4)));

    assertThat(bars.most()).isEqualTo(4);
    assertThat(bars.first().all()).isZero();
    assertThat(bars.first().height()).isZero();
    assertThat(bars.last().height()).isEqualTo(Bars.HEIGHT);
    assertThat(bars.last().x()).isEqualTo(Bars.WIDTH / 2);
  }

  @Test
  void haveRobotsOnTop() {
    Bars bars =
        Bars.of(
            List.of(DAY),
            List.of(
                count(DAY, 3),
                new UsageCount(DAY, new Use(Surface.DUMP, Use.ANY, Reader.ROBOT), 1)));
    Bars.Bar bar = bars.first();

    assertThat(bar.others()).isEqualTo(3);
    assertThat(bar.robots()).isEqualTo(1);
    assertThat(bar.height()).isEqualTo(Bars.HEIGHT * 3 / 4);
    assertThat(bar.robotsHeight()).isEqualTo(Bars.HEIGHT / 4);
    assertThat(bar.robotsTop()).isZero();
  }

  @Test
  void areFlatWhenNothingWasCounted() {
    assertThat(Bars.of(List.of(DAY), List.of()).first().height()).isZero();
  }

  private static UsageCount count(LocalDate day, long answers) {
    return new UsageCount(day, new Use(Surface.PAGE, Use.ANY, Reader.OTHER), answers);
  }
}
