package fr.essaim.web.data;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.core.publication.DocumentView.Row;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The document of a thing as people read it; the publisher's resource has put it into the request.
 */
@Named
@RequestScoped
public class DocumentPage {

  private static final Set<String> DATES = Set.of("gYear", "gYearMonth", "date");

  /** Of the thing itself it is in its address; of a part, such as a grant, it is a reference. */
  private static final String IDENTIFIER = "http://purl.org/dc/terms/identifier";

  /** What programs need and people know already, or have no use for. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
          "http://www.w3.org/2000/01/rdf-schema#isDefinedBy",
          "http://www.w3.org/2000/01/rdf-schema#label",
          "http://www.w3.org/2002/07/owl#sameAs");

  @Inject private HttpServletRequest request;
  @Inject private Answers answers;
  @Inject private Features features;
  @Inject private ThingLinks links;
  @Inject private Language language;
  @Inject private Formats formats;
  @Inject private Text text;
  @Inject private Site site;

  private DocumentView view;

  public void load() {
    view = (DocumentView) request.getAttribute(DocumentView.ATTRIBUTE);
    if (view.withdrawn()) {
      answers.status(HttpServletResponse.SC_GONE);
    }
  }

  public DocumentView getView() {
    return view;
  }

  /** What the dataset is called that it is in. */
  public String getDataset() {
    return features.datasets().stream()
        .filter(dataset -> dataset.name().equals(view.dataset()))
        .map(dataset -> text.get(dataset.label()))
        .findFirst()
        .orElse(view.dataset());
  }

  /** The thing's own page, of those that have one; else null. */
  public String getPage() {
    return links
        .humanPage(view.documentUri().substring((site.getBaseUri() + "/doc/").length()))
        .orElse(null);
  }

  /** What is said of the thing itself, but for what only programs need. */
  public List<Property> getEssentials() {
    Set<String> said = new HashSet<>(Set.of(view.title()));
    return properties(
        row ->
            row.about() == null
                && !isTechnical(row)
                && !isPart(row)
                && !isThing(row)
                && said.add(row.value()));
  }

  /** The other things that it has to do with. */
  public List<Property> getLinks() {
    return properties(row -> row.about() == null && isThing(row) && !isTechnical(row));
  }

  /** What only programs need. */
  public List<Property> getTechnical() {
    return properties(row -> row.about() == null && isTechnical(row));
  }

  /** The parts of the thing that have statements of their own; their names are not said again. */
  public List<Part> getParts() {
    return view.rows().stream()
        .map(Row::about)
        .filter(about -> about != null)
        .distinct()
        .map(
            about ->
                new Part(
                    about,
                    properties(
                        row ->
                            about.equals(row.about())
                                && !isTechnical(row)
                                && !about.endsWith(" : " + row.value()))))
        .filter(part -> !part.properties().isEmpty())
        .toList();
  }

  /** Where a value leads: things to their documents, so that one reads on; null for nowhere. */
  public String linkOf(Row row) {
    if (row.link() == null || isCode(row) || isPart(row)) {
      return null;
    }
    return isThing(row)
        ? language.link("/doc/" + row.link().substring((site.getBaseUri() + "/id/").length()))
        : row.link();
  }

  /** A value as people write it. */
  public String words(Row row) {
    if (DATES.contains(row.datatype())) {
      return formats.date(new PartialDate(row.value()));
    }
    if (row.datatype().equals("boolean")) {
      return text.get(row.value().equals("true") ? "questions.yes" : "questions.no");
    }
    if (row.datatype().equals("dateTime")) {
      return formats.moment(Instant.parse(row.value()));
    }
    if (row.datatype().equals("time")) {
      return formats.hour(LocalTime.parse(row.value()));
    }
    if (row.datatype().endsWith("nteger") || row.datatype().equals("decimal")) {
      BigDecimal number = new BigDecimal(row.value());
      // What is more exact than a cent is a place on the earth, of which no digit is lost.
      return number.scale() > 2 ? row.value() : formats.number(number);
    }
    return row.value().equals(row.link())
        ? links.nameOf(row.link()).orElse(row.value())
        : row.value();
  }

  private List<Property> properties(Predicate<Row> wanted) {
    Map<String, List<Row>> properties = new LinkedHashMap<>();
    rows().stream()
        .filter(wanted)
        .forEach(
            row ->
                properties
                    .computeIfAbsent(row.propertyUri(), unseen -> new ArrayList<>())
                    .add(row));
    return properties.values().stream()
        .map(rows -> new Property(rows.get(0).property(), rows.get(0).propertyUri(), rows))
        .toList();
  }

  /** What is there in the reader's language is not said in others too. */
  private List<Row> rows() {
    String tongue = language.getTag();
    Set<String> spoken =
        view.rows().stream()
            .filter(row -> tongue.equals(row.language()))
            .map(DocumentPage::place)
            .collect(Collectors.toSet());
    return view.rows().stream()
        .filter(
            row ->
                row.language() == null
                    || row.language().equals(tongue)
                    || !spoken.contains(place(row)))
        .toList();
  }

  private static String place(Row row) {
    return row.about() + " " + row.propertyUri();
  }

  private static boolean isTechnical(Row row) {
    return TECHNICAL.contains(row.propertyUri())
        || (row.about() == null && row.propertyUri().equals(IDENTIFIER));
  }

  private boolean isThing(Row row) {
    return row.link() != null && row.link().startsWith(site.getBaseUri() + "/id/") && !isPart(row);
  }

  private boolean isPart(Row row) {
    return row.link() != null && row.link().startsWith(view.uri() + "#");
  }

  private boolean isCode(Row row) {
    return row.link().startsWith(site.getBaseUri() + "/def#");
  }

  /** A part of the thing, by what it is. */
  public record Part(String name, List<Property> properties) {}

  /** A property with all its values. */
  public record Property(String label, String uri, List<Row> values) {}
}
