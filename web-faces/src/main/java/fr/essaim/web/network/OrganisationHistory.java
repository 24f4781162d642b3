package fr.essaim.web.network;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the site shows what people change of an organisation. */
@RequestScoped
public class OrganisationHistory implements ThingHistory {

  private static final Set<String> REASSIGNED = Set.of("kind", "manager", "federation");

  @Inject private OrganisationDirectory directory;
  @Inject private TerritoryDirectory territories;
  @Inject private NetworkOptions options;
  @Inject private Text text;

  private OrganisationView view;

  @Override
  public String type() {
    return "organisation";
  }

  @Override
  public Head head(String key) {
    return new Head(view(key).details().name(), null);
  }

  private OrganisationView view(String key) {
    if (view == null || !view.key().equals(key)) {
      view = directory.view(key);
    }
    return view;
  }

  @Override
  public Optional<String> form(String key, String field) {
    boolean may = REASSIGNED.contains(field) ? view(key).mayReassign() : view(key).mayEdit();
    return may && view(key).details().fields().containsKey(field)
        ? Optional.of("/intranet/organisations/" + key + "/modifier")
        : Optional.empty();
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return directory.history(key);
  }

  @Override
  public String label(String field) {
    return text.get("network.field." + field);
  }

  @Override
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field) {
      case "kind" -> text.label(OrganisationKind.valueOf(value));
      case "publication" -> text.label(PublicationState.valueOf(value));
      case "commune" -> territories.communeLabel(value).orElse(value);
      case "areas" ->
          Arrays.stream(value.split(","))
              .map(area -> name(options.getAreas(), area))
              .collect(Collectors.joining(", "));
      case "logo" -> text.get("network.logo.picture");
      case "manager", "federation", "mergedInto" -> options.nameOf(value);
      default -> value;
    };
  }

  private static String name(List<Option> options, String key) {
    return options.stream()
        .filter(option -> option.value().equals(key))
        .map(Option::label)
        .findFirst()
        .orElse(key);
  }
}
