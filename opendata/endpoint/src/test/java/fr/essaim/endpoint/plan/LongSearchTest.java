package fr.essaim.endpoint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongSearchTest {

  private static final long SEED = 11;

  @Test
  void findsWhatJavaFinds() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String all = letters(random, 40);
      String part = letters(random, 5) + "a";

      assertThat(LongSearch.indexOf(all, part))
          .as("seed %d: %s in %s", SEED, part, all)
          .isEqualTo(all.indexOf(part));
    }
  }

  private static String letters(Random random, int most) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(i -> random.nextInt(3) == 0 ? "b" : "a")
        .collect(Collectors.joining());
  }
}
