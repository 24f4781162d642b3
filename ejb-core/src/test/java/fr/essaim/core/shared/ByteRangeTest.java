package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

  @Test
  void readsTheThreeFormsOfOneRange() {
    assertThat(ByteRange.of("bytes=0-99", 1000)).contains(new ByteRange(0, 99));
    assertThat(ByteRange.of("bytes=900-", 1000)).contains(new ByteRange(900, 999));
    assertThat(ByteRange.of("bytes=-100", 1000)).contains(new ByteRange(900, 999));
  }

  @Test
  void endsWhereTheFileEnds() {
    assertThat(ByteRange.of("bytes=990-2000", 1000)).contains(new ByteRange(990, 999));
    assertThat(ByteRange.of("bytes=-2000", 1000)).contains(new ByteRange(0, 999));
  }

  @Test
  void whatLiesBeyondTheFileIsNoRange() {
    assertThat(ByteRange.of("bytes=1000-", 1000)).isEmpty();
    assertThat(ByteRange.of("bytes=5-4", 1000)).isEmpty();
    assertThat(ByteRange.of("bytes=-0", 1000)).isEmpty();
  }

  @Test
  void doesNotUnderstandSeveralRangesNorOtherUnits() {
    assertThat(ByteRange.isUnderstood("bytes=0-1,5-6")).isFalse();
    assertThat(ByteRange.isUnderstood("lines=0-1")).isFalse();
    assertThat(ByteRange.isUnderstood("bytes=-")).isFalse();
    assertThat(ByteRange.isUnderstood(null)).isFalse();
    assertThat(ByteRange.isUnderstood("bytes=0-1")).isTrue();
  }

  @Test
  void theLengthCountsBothEnds() {
    assertThat(new ByteRange(10, 10).length()).isEqualTo(1);
  }
}
