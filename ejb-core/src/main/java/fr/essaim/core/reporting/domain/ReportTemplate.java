package fr.essaim.core.reporting.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.reporting.ReportTemplateText;
import fr.essaim.core.shared.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a kind of report asks for, as its file says it. A report keeps the one it began with. */
@Entity
@Table(schema = "reporting", name = "template")
public class ReportTemplate extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "report-template";

  /** The field that holds the file, in history and drafts. */
  public static final String CONTENT = "content";

  private String key;
  private int number;
  private String content;

  protected ReportTemplate() {}

  private ReportTemplate(String key, String content) {
    super(UUID.randomUUID());
    this.key = key;
    this.number = 1;
    this.content = content;
  }

  /** One that is delivered with the product. */
  public static ReportTemplate shipped(String key, String content) {
    return new ReportTemplate(key, PlainText.of(content));
  }

  /**
   * Takes a new file.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong with it
   */
  public void replace(String file) {
    ReportTemplateText.parse(file);
    String before = content;
    content = PlainText.of(file);
    if (!content.equals(before)) {
      number++;
    }
    changes().note(CONTENT, before, content);
  }

  public ReportTemplateText text() {
    return ReportTemplateText.parse(content);
  }

  public String content() {
    return content;
  }

  /** Grows with each change, from 1, which is the shipped one. */
  public int number() {
    return number;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }
}
