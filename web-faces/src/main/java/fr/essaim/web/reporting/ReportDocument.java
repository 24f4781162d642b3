package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.web.export.AccessiblePdf;
import fr.essaim.web.export.Foot;
import java.util.List;

/**
 * A frozen report as an accessible document (PDF). It is written here and is no page, for it is
 * made within the act that freezes, in French whatever the language of who does it.
 */
final class ReportDocument {

  private static final String SIGNATURES = "signatures";

  private final ReportContent content;
  private final List<Foot.Emblem> emblems;
  private final String mention;
  private final StringBuilder page = new StringBuilder();

  ReportDocument(ReportContent content, List<Foot.Emblem> emblems, String mention) {
    this.content = content;
    this.emblems = emblems;
    this.mention = mention;
  }

  byte[] pdf() {
    head();
    page.append("<body>");
    if (!emblems.isEmpty()) {
      page.append("<div class=\"emblems\">");
      emblems.forEach(
          each ->
              page.append("<img src=\"")
                  .append(each.url())
                  .append("\" alt=\"")
                  .append(escaped(each.alternative()))
                  .append("\" />"));
      page.append("</div>");
    }
    element("h1", content.title());
    facts(content.head());
    content.sections().forEach(this::section);
    if (!content.isSigned()) {
      signatures();
    }
    if (!mention.isEmpty()) {
      page.append("<p class=\"mention\">").append(escaped(mention)).append("</p>");
    }
    page.append("</body></html>");
    return AccessiblePdf.of(page.toString());
  }

  private void head() {
    page.append("<html lang=\"fr\" xmlns=\"http://www.w3.org/1999/xhtml\"><head>");
    element("title", content.title());
    page.append("<meta name=\"subject\" content=\"")
        .append(escaped(ReportWords.of("document.subject")))
        .append("\" /><bookmarks>");
    content.sections().forEach(each -> bookmark(each.key(), each.title()));
    if (!content.isSigned()) {
      bookmark(SIGNATURES, ReportWords.of("document.signatures"));
    }
    page.append("</bookmarks></head>");
  }

  private void bookmark(String key, String title) {
    page.append("<bookmark name=\"")
        .append(escaped(title))
        .append("\" href=\"#s-")
        .append(key)
        .append("\" />");
  }

  private void section(ReportSection section) {
    page.append("<h2 id=\"s-")
        .append(section.key())
        .append("\">")
        .append(escaped(section.title()))
        .append("</h2>");
    switch (section.kind()) {
      case TEXT ->
          section
              .paragraphs()
              .forEach(
                  each -> page.append("<p class=\"prose\">").append(escaped(each)).append("</p>"));
      case FIGURES -> facts(section.lines());
      case TABLE -> table(section);
    }
    if (section.isBlank()) {
      element("p", ReportWords.of("document.nothing"));
    }
    if (!section.note().isEmpty()) {
      page.append("<p class=\"mention\">").append(escaped(section.note())).append("</p>");
    }
  }

  private void facts(List<ReportLine> lines) {
    if (!lines.isEmpty()) {
      rows(List.of(ReportWords.of("document.element"), ReportWords.of("document.value")), lines);
    }
  }

  private void table(ReportSection section) {
    if (!section.lines().isEmpty()) {
      rows(section.columns(), section.lines());
    }
  }

  private void rows(List<String> columns, List<ReportLine> lines) {
    page.append("<table><thead><tr>");
    columns.forEach(
        each -> page.append("<th scope=\"col\">").append(escaped(each)).append("</th>"));
    page.append("</tr></thead><tbody>");
    for (ReportLine line : lines) {
      page.append("<tr><th scope=\"row\">").append(escaped(line.label())).append("</th>");
      for (ReportValue value : line.values()) {
        boolean isRight = value.isNumber() || !value.isKnown();
        page.append(isRight ? "<td class=\"num\">" : "<td>")
            .append(escaped(value.said()))
            .append("</td>");
      }
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  /** Room to sign by hand. */
  private void signatures() {
    page.append("<div class=\"signatures\"><h2 id=\"s-")
        .append(SIGNATURES)
        .append("\">")
        .append(escaped(ReportWords.of("document.signatures")))
        .append("</h2><table><thead><tr>");
    for (String side : List.of("operation", "federation")) {
      page.append("<th scope=\"col\">")
          .append(escaped(ReportWords.of("document.signatures." + side)))
          .append("</th>");
    }
    String sign = "<td>" + escaped(ReportWords.of("document.signatures.sign")) + "</td>";
    page.append("</tr></thead><tbody><tr>")
        .append(sign)
        .append(sign)
        .append("</tr></tbody></table></div>");
  }

  private void element(String name, String words) {
    page.append('<')
        .append(name)
        .append('>')
        .append(escaped(words))
        .append("</")
        .append(name)
        .append('>');
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
