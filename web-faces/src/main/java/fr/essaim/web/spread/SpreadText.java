package fr.essaim.web.spread;

import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.CampaignAudience;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.Support;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of fields of the spread, which are kept as codes and keys. */
@Named
@RequestScoped
public class SpreadText {

  /** The constants that fields name, for all of them have names of their own. */
  private static final Map<String, Enum<?>> CONSTANTS =
      Stream.<Enum<?>[]>of(
              Channel.values(),
              TransferStage.values(),
              InstallationState.values(),
              AdaptationState.values(),
              CampaignAudience.values())
          .flatMap(Arrays::stream)
          .collect(Collectors.toMap(Enum::name, each -> each, (first, second) -> first));

  @Inject private NetworkOptions network;
  @Inject private OperationTree operations;
  @Inject private TerritoryDirectory territories;
  @Inject private PrototypeLibrary library;
  @Inject private Formats formats;
  @Inject private Text text;

  /** What a field is called: {@code session.ID.hours} as {@code hours}. */
  public String label(String field) {
    String own = field.substring(field.lastIndexOf('.') + 1);
    String label = text.get("spread.field." + own);
    return field.startsWith("session.")
        ? text.of("spread.field.of-session", label)
        : field.startsWith("evidence.") ? text.of("spread.field.of-evidence", label) : label;
  }

  /** What a field says. */
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field.substring(field.lastIndexOf('.') + 1)) {
      case "mentor", "receiver", "centre", "federation" -> organisation(value);
      case "centres" -> each(value, this::organisation);
      case "territory" -> territories.find(value).map(TerritoryView::name).orElse(value);
      case "operation" -> operation(value);
      case "prototype" -> prototype(value);
      case "prototypes" -> each(value, this::prototype);
      case "supports" -> each(value, support -> text.label(Support.valueOf(support)));
      case "endCause" -> text.label(EndCause.valueOf(value));
      case "stage", "state", "channel", "audience" -> state(value);
      case "date", "nextOn", "closesOn", "sent", "closed" -> formats.date(new PartialDate(value));
      case "consented" -> text.get(Boolean.parseBoolean(value) ? "spread.yes" : "spread.no");
      default -> value;
    };
  }

  public String organisation(String key) {
    return network.nameOf(key);
  }

  public String operation(String key) {
    return operations.nameOf(key).orElse(key);
  }

  public String prototype(String key) {
    PrototypeRef found = library.named(Set.of(key)).get(key);
    return found == null ? key : found.title();
  }

  private String each(String joined, UnaryOperator<String> name) {
    return Arrays.stream(joined.split(",")).map(name).collect(Collectors.joining(", "));
  }

  /** {@code DISCOVERY 2026-04} as its word and its date. */
  private String state(String value) {
    String[] parts = value.split(" ", 2);
    Enum<?> constant = CONSTANTS.get(parts[0]);
    String word = constant == null ? parts[0] : text.label(constant);
    return parts.length == 1 ? word : word + ", " + formats.date(new PartialDate(parts[1]));
  }
}
