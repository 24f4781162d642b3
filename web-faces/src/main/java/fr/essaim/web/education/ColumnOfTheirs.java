package fr.essaim.web.education;

import fr.essaim.core.education.ReadColumn;
import java.io.Serializable;

/** A column of a file of others, and as what somebody has it read. */
public final class ColumnOfTheirs implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String heading;
  private final String samples;
  private String column;

  ColumnOfTheirs(ReadColumn read) {
    heading = read.heading();
    samples = String.join(", ", read.values());
    column = read.column();
  }

  public String getHeading() {
    return heading;
  }

  /** The first values. */
  public String getSamples() {
    return samples;
  }

  public String getColumn() {
    return column;
  }

  public void setColumn(String column) {
    this.column = column;
  }
}
