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

  /** Whether it says who signed, so that no room is left to sign by hand. */
  public boolean isSigned() {
    return sections.stream().anyMatch(section -> section.key().equals(ReportSection.SIGNED));
  }
}
