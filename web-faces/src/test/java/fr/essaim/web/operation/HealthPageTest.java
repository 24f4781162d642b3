package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.administration.HealthItem;
import fr.essaim.core.administration.HealthState;
import fr.essaim.core.administration.HealthTopic;
import fr.essaim.core.mail.MailServer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthPageTest {

  private static final HealthItem NO_MAIL_SERVER =
      new HealthItem(
          HealthTopic.MAIL, HealthState.WATCH, List.of(MailServer.State.NOT_SET, 0L, 0L));

  private static final HealthItem NOTHING_WAITS =
      new HealthItem(HealthTopic.PUBLICATION, HealthState.WELL, List.of(0L, 0L, 0));

  @Test
  void saysOtherwiseWhereThereIsNone() {
    assertThat(HealthPage.words(NO_MAIL_SERVER)).isEqualTo("MAIL.none");
    assertThat(HealthPage.words(NOTHING_WAITS)).isEqualTo("PUBLICATION.none");
    assertThat(
            HealthPage.words(
                new HealthItem(
                    HealthTopic.MAIL, HealthState.WELL, List.of(MailServer.State.SET, 0L, 0L))))
        .isEqualTo("MAIL");
    assertThat(
            HealthPage.words(
                new HealthItem(HealthTopic.PUBLICATION, HealthState.WELL, List.of(2L, 5L, 0))))
        .isEqualTo("PUBLICATION");
  }

  @Test
  void isNotWellWhereNothingIsSaved() {
    HealthItem without =
        HealthPage.withoutRoom(
            new HealthItem(HealthTopic.DATABASE, HealthState.WELL, List.of("17", 9L)));

    assertThat(without.isWell()).isFalse();
    assertThat(HealthPage.words(without)).isEqualTo("DATABASE.full");
    assertThat(HealthPage.withoutRoom(NOTHING_WAITS)).isEqualTo(NOTHING_WAITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void hasWordsForThatAndForWhatToDo(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fr.essaim.web.operation.messages", Locale.forLanguageTag(language));

    assertThat(words.keySet())
        .contains(
            "operation.health.fact.DATABASE.full",
            "operation.health.todo.DATABASE.full",
            "operation.health.fact." + HealthPage.words(NO_MAIL_SERVER),
            "operation.health.todo." + HealthPage.words(NO_MAIL_SERVER),
            "operation.health.fact." + HealthPage.words(NOTHING_WAITS));
    assertThat(words.getString("operation.health.fact.PUBLICATION.none")).doesNotContain("{1}");
  }
}
