package fr.essaim.core.survey.domain;

import fr.essaim.core.survey.Question;
import fr.essaim.core.survey.QuestionnaireFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of the questionnaire: the file that says it. It never changes, so that a campaign which
 * was begun with it goes on asking the same.
 */
@Entity
@Table(schema = "survey", name = "questionnaire")
public class Questionnaire {

  @Id private UUID id;
  private int number;
  private String file;

  @Column(name = "kept_at")
  private Instant keptAt;

  protected Questionnaire() {}

  /** The version that follows another; 1 for the first. */
  public static Questionnaire keep(int number, List<Question> questions, Instant now) {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.id = UUID.randomUUID();
    questionnaire.number = number;
    questionnaire.file = QuestionnaireFile.write(questions);
    questionnaire.keptAt = now;
    return questionnaire;
  }

  public int number() {
    return number;
  }

  public String file() {
    return file;
  }

  public Instant keptAt() {
    return keptAt;
  }

  /** Those of every year, and of all blocks. */
  public List<Question> questions() {
    return QuestionnaireFile.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
