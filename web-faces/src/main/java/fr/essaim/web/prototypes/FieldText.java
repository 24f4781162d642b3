package fr.essaim.web.prototypes;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shows the fields of histories and conflicts, which are kept as codes, as people say them. */
@Named
@RequestScoped
public class FieldText implements ThingHistory {

  private static final String VERSION = "version.";
  private static final String WORKSHOP = "workshop.";
  private static final String SHEET = "sheet.";

  @Inject private PrototypeService prototypes;
  @Inject private PrototypeLibrary library;
  @Inject private OrganisationDirectory organisations;
  @Inject private Text text;
  @Inject private Formats formats;
  @Inject private Language language;

  private PrototypeDossier dossier;
  private Map<String, Theme> themes;
  private final Map<String, String> names = new HashMap<>();

  @Override
  public String type() {
    return "prototype";
  }

  @Override
  public Head head(String key) {
    PrototypeDossier open = dossier(key);
    return new Head(
        open.details().title(), new Section(0, "/WEB-INF/parts/prototype-head.xhtml", 1, open));
  }

  private PrototypeDossier dossier(String key) {
    if (dossier == null || !dossier.key().equals(key)) {
      dossier = prototypes.open(key);
    }
    return dossier;
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return prototypes.history(key);
  }

  @Override
  public Optional<String> form(String key, String field) {
    PrototypeDossier open = dossier(key);
    String page = Dossiers.path(key);
    if (!open.mayEdit()) {
      return Optional.empty();
    }
    if (field.startsWith(SHEET)) {
      return Optional.of(page + "/fiche");
    }
    if (field.startsWith(WORKSHOP)) {
      return open.workshops().stream()
          .filter(workshop -> isFieldOf(workshop, field))
          .findFirst()
          .map(workshop -> page + "/ateliers/" + workshop.id());
    }
    return Optional.of(page + "/modifier")
        .filter(form -> open.details().fields().containsKey(field));
  }

  private static boolean isFieldOf(WorkshopView workshop, String field) {
    String prefix = WORKSHOP + workshop.id() + ".";
    return field.startsWith(prefix)
        && workshop.details().fields().containsKey(field.substring(prefix.length()));
  }

  /** What a field is called, such as {@code sheet.NEED} or {@code version.1.0.licence}. */
  @Override
  public String label(String field) {
    String part = field.startsWith(SHEET) ? field.substring(SHEET.length()) : field;
    if (constantOf(SheetSection.class, part).isPresent()) {
      return constant(SheetSection.class, part);
    }
    for (SheetFigure figure : SheetFigure.values()) {
      if (part.equals(figure.name()) || part.equals(figure.yearField())) {
        return text.label(figure) + (part.equals(figure.name()) ? "" : ", " + own("figure.year"));
      }
    }
    if (field.startsWith(VERSION)) {
      String rest = field.substring(VERSION.length());
      int end = rest.replaceFirst("^(\\d+)\\.(\\d+).*", "$1.$2").length();
      String inside = end < rest.length() ? rest.substring(end + 1) : "";
      return text.of("prototypes.field.version", rest.substring(0, end))
          + (inside.isEmpty() ? "" : ", " + own(firstSegment(inside)));
    }
    if (field.startsWith(WORKSHOP)) {
      String inside = field.substring(field.lastIndexOf('.') + 1);
      return text.get("prototypes.field.workshop")
          + (text.containsKey("prototypes.field." + inside) ? ", " + own(inside) : "");
    }
    return own(firstSegment(field));
  }

  @Override
  public String value(String field, String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return switch (field.substring(field.lastIndexOf('.') + 1)) {
      case "kind" -> constant(PrototypeKind.class, value);
      case "audiences" ->
          each(
              String.join(",", inOrder(List.of(value.split(",")))),
              one -> constant(Audience.class, one));
      case "themes" -> each(value, this::theme);
      case "origins", "steward" -> each(value, this::organisation);
      case "publication" -> constant(PublicationState.class, value);
      case "licence" -> constantOf(Licence.class, value).map(Licence::title).orElse(value);
      case "state" -> state(value);
      case "attendance" -> text.get("prototypes.field.attendance.kept");
      case "start", "end" -> hour(value);
      case "date", "released", "releasedOn", "since" -> date(value);
      default -> value;
    };
  }

  /** The names of audiences in their own order, not the alphabet's. */
  private static List<String> inOrder(Collection<String> audiences) {
    return Arrays.stream(Audience.values())
        .map(Audience::name)
        .filter(audiences::contains)
        .toList();
  }

  private String own(String field) {
    return text.get("prototypes.field." + field);
  }

  private static String firstSegment(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }

  private String state(String value) {
    String[] parts = value.split(" ", 2);
    String state = constant(PrototypeState.class, parts[0]);
    return parts.length < 2 ? state : state + ", " + date(parts[1]);
  }

  private String date(String value) {
    try {
      return formats.date(new PartialDate(value));
    } catch (BusinessRuleViolation asItIs) {
      return value;
    }
  }

  private String hour(String value) {
    try {
      return formats.hour(LocalTime.parse(value));
    } catch (DateTimeParseException asItIs) {
      return value;
    }
  }

  private String theme(String key) {
    if (themes == null) {
      themes = library.themes().stream().collect(Collectors.toMap(Theme::key, theme -> theme));
    }
    return Optional.ofNullable(themes.get(key))
        .map(theme -> theme.label(language.getTag()))
        .orElse(key);
  }

  private String organisation(String key) {
    return names.computeIfAbsent(
        key,
        unknown ->
            Optional.ofNullable(organisations.named(List.of(unknown)).get(unknown))
                .map(OrganisationRef::name)
                .orElse(unknown));
  }

  private <E extends Enum<E>> String constant(Class<E> type, String name) {
    return constantOf(type, name).map(text::label).orElse(name);
  }

  private static <E extends Enum<E>> Optional<E> constantOf(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findAny();
  }

  private static String each(String joined, UnaryOperator<String> shown) {
    return Arrays.stream(joined.split(",")).map(shown).collect(Collectors.joining(", "));
  }
}
