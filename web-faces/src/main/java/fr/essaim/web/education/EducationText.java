package fr.essaim.web.education;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of fields of places and offers, which are kept as codes and keys. */
@Named
@RequestScoped
public class EducationText {

  @Inject private NetworkOptions network;
  @Inject private TerritoryDirectory territories;
  @Inject private SpokenLanguages languages;
  @Inject private Formats formats;
  @Inject private Text text;

  /** What a field is called. */
  public String label(String field) {
    return text.get("education.field." + field);
  }

  /** What a field says. */
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field) {
      case "confirmedBy" -> text.label(ConfirmedBy.valueOf(value));
      case "kind" -> text.label(PlaceKind.valueOf(value));
      case "state" -> text.label(PlaceState.valueOf(value));
      case "cost" -> text.label(Cost.valueOf(value));
      case "centre" -> network.nameOf(value);
      case "commune" -> territories.communeLabel(value).orElse(value);
      case "accessibility" -> each(value, code -> text.label(Accessibility.valueOf(code)));
      case "themes" -> each(value, code -> text.label(EducationTheme.valueOf(code)));
      case "languages" -> each(value, languages::name);
      case "confirmed", "startsOn", "endsOn" -> formats.date(new PartialDate(value));
      case "contactAgreed", "parents", "withdrawn" ->
          text.get(Boolean.parseBoolean(value) ? "education.yes" : "education.no");
      default -> value;
    };
  }

  /** Where a place is, in a line. */
  public String address(PlaceView place) {
    PlaceDetails said = place.details();
    String town =
        Stream.of(said.postcode(), place.commune() == null ? "" : place.commune().name())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(said.street(), said.complement(), town)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** For whom an offer is, in words. */
  public String ages(OfferDetails offer) {
    return ages(offer.ageFrom(), offer.ageTo(), offer.parents());
  }

  /** The same of ages, of which either may be unknown. */
  public String ages(Integer from, Integer to, boolean parents) {
    String children = children(from, to);
    if (!parents) {
      return children.isEmpty() ? text.get("education.ages.all") : children;
    }
    return children.isEmpty()
        ? text.get("education.ages.parents")
        : text.of("education.ages.and-parents", children);
  }

  private String children(Integer from, Integer to) {
    if (from == null && to == null) {
      return "";
    }
    if (from == null) {
      return text.of("education.ages.to", to);
    }
    if (to == null) {
      return text.of("education.ages.from", from);
    }
    return from.equals(to)
        ? text.of("education.ages.one", from)
        : text.of("education.ages.both", from, to);
  }

  private static String each(String joined, UnaryOperator<String> name) {
    return Arrays.stream(joined.split(",")).map(name).collect(Collectors.joining(", "));
  }
}
