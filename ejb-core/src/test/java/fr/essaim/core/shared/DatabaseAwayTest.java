package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

  @Test
  void aLostConnectionIsNoFaultOfTheDocumentHoweverDeepItLies() {
    assertThat(
            DatabaseAway.isCauseOf(
                new IllegalStateException(
                    new IllegalStateException(new SQLException("terminated", "57P01")))))
        .isTrue();
    assertThat(DatabaseAway.isCauseOf(new SQLException("refused", "08001"))).isTrue();
    assertThat(DatabaseAway.isCauseOf(new SQLException("no connection from the pool"))).isTrue();
  }

  @Test
  void aRefusedTextIsAFaultOfTheDocument() {
    assertThat(DatabaseAway.isCauseOf(new SQLException("invalid byte", "22021"))).isFalse();
    assertThat(DatabaseAway.isCauseOf(new IllegalStateException("a bug"))).isFalse();
  }
}
