package fr.essaim.core.reporting;

import java.util.List;

/**
 * All that a report says, as of a moment.
 *
 * @param head who it is about and for: the first lines of each of its files
 */
public record ReportContent(String title, List<ReportLine> head, List<ReportSection> sections) {

  public ReportContent {
    head = List.copyOf(head);
    sections = List.copyOf(sections);
  }
}
