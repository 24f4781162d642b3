package fr.essaim.core.reporting.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.reporting.ReportTemplateText;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kind of report asks for, as its file says it. A report keeps the one it began with. One
 * that is withdrawn begins no report, and can be offered again.
 */
@Entity
@Table(schema = "reporting", name = "template")
public class ReportTemplate extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "report-template";

  /** The field that holds the file, in history and drafts. */
  public static final String CONTENT = "content";

  /** The field that says whether it is withdrawn, in history. */
  public static final String WITHDRAWN = "withdrawn";

  private static final Pattern TITLE = Pattern.compile("(?m)^\\h*#(?!#).*$");

  private String key;
  private int number;
  private String content;
  private boolean withdrawn;

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
   * One that an administrator adds.
   *
   * @param key never to change
   * @param title instead of the one in the file; empty to leave that
   * @throws BusinessRuleViolation with all that is wrong with the file
   */
  public static ReportTemplate add(String key, String title, String file) {
    if (!Slug.isValid(key) || key.length() > Slug.MAX_LENGTH) {
      throw new BusinessRuleViolation("reporting.template.key.invalid", key, Slug.MAX_LENGTH)
          .at("key");
    }
    ReportTemplate template = new ReportTemplate(key, titled(title, file));
    ReportTemplateText.parse(template.content);
    template.changes().note(CONTENT, "", template.content);
    return template;
  }

  private static String titled(String title, String file) {
    String content = PlainText.of(file);
    return title.isEmpty()
        ? content
        : TITLE.matcher(content).replaceFirst(Matcher.quoteReplacement("# " + title));
  }

  /** Offers it to new reports no more. */
  public void withdraw() {
    offer(false);
  }

  /** Offers it to new reports again. */
  public void offer() {
    offer(true);
  }

  private void offer(boolean offered) {
    changes().note(WITHDRAWN, String.valueOf(withdrawn), String.valueOf(!offered));
    withdrawn = !offered;
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

  public boolean isWithdrawn() {
    return withdrawn;
  }

  /** Grows with each change, from 1, which is the one that was shipped or added. */
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
