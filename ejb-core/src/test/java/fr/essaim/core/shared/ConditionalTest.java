package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionalTest {

  private static final String TAG = Conditional.tag("0f0f", "ttl");

  @Test
  void aTagIsQuoted() {
    assertThat(TAG).isEqualTo("\"0f0f.ttl\"");
  }

  @Test
  void knowsTheTagAmongSeveralAlsoWhenAProxyWeakenedIt() {
    assertThat(Conditional.has("\"other\", \"0f0f.ttl\"", TAG)).isTrue();
    assertThat(Conditional.has("W/\"0f0f.ttl\"", TAG)).isTrue();
    assertThat(Conditional.has("*", TAG)).isTrue();
  }

  @Test
  void anotherFormatIsAnotherTag() {
    assertThat(Conditional.has("\"0f0f.rdf\"", TAG)).isFalse();
    assertThat(Conditional.has(null, TAG)).isFalse();
  }

  @Test
  void aTagThatCannotBeReadIsNoneOfOurs() {
    assertThat(Conditional.has("0f0f.ttl", TAG)).isFalse();
    assertThat(Conditional.has("0f0f.ttl, \"0f0f.ttl\"", TAG)).isTrue();
  }
}
