package fr.essaim.web.spread;

import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.StageSince;
import fr.essaim.core.spread.TransferAgreement;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The agreement of a transfer, as a document; {@code essaim.spread.clauses} are the network's. */
@Named
@RequestScoped
public class AgreementPage {

  @Inject private TransferService service;
  @Inject private Config config;

  private TransferAgreement agreement;

  /**
   * A stage of the transfer.
   *
   * @param since null where it is still to come
   */
  public record Planned(TransferStage stage, PartialDate since) {}

  /** Reads that of the transfer of this key. */
  public void load(String key) {
    agreement = service.agreement(key);
  }

  public TransferAgreement getAgreement() {
    return agreement;
  }

  /** What is ahead and behind; what it was abandoned for is nobody's promise. */
  public List<Planned> getStages() {
    return Arrays.stream(TransferStage.values())
        .filter(stage -> stage != TransferStage.ABANDONED)
        .map(stage -> new Planned(stage, since(stage)))
        .toList();
  }

  private PartialDate since(TransferStage stage) {
    return agreement.transfer().stages().stream()
        .filter(reached -> reached.stage() == stage)
        .map(StageSince::since)
        .findFirst()
        .orElse(null);
  }

  /** Where one of the two is, as a line; empty where that is not known. */
  public String address(TransferAgreement.Party party) {
    OrganisationPublicView known = party.known();
    if (known == null) {
      return "";
    }
    String place = known.commune() == null ? null : known.commune().name();
    return joined(", ", known.street(), joined(" ", known.postcode(), place));
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(between));
  }

  /** The clauses that the network adds, each a paragraph. */
  public List<String> getClauses() {
    return Arrays.stream(
            config.getOptionalValue("essaim.spread.clauses", String.class).orElse("").split("\\|"))
        .map(String::strip)
        .filter(clause -> !clause.isEmpty())
        .toList();
  }
}
