package fr.essaim.core.steering;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.shared.Formulas;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The agreements of published operations in the national schema for subsidies (SCDL 2.1.1). A row
 * is one that the schema takes: signed, and with the numbers of both sides in the state's
 * registers; the others are left out.
 */
@Stateless
public class SubsidyFile {

  /** All columns, in the order of the schema. */
  static final List<String> COLUMNS =
      List.of(
          "idSubvention",
          "nomAttribuant",
          "idAttribuant",
          "nomServiceInstructeur",
          "idServiceInstructeur",
          "nomBeneficiaire",
          "idBeneficiaire",
          "rnaBeneficiaire",
          "exerciceBudgetaire",
          "pluriannualite",
          "anneesPluriannualite",
          "dateDecision",
          "dateConvention",
          "referenceDecision",
          "dateCreation",
          "dateDebut",
          "dateFin",
          "dispositif",
          "sousDispositif",
          "statutLabel",
          "objet",
          "nature",
          "montantDemande",
          "montant",
          "nomOutilInstruction",
          "nomOutilVersement",
          "ej",
          "cléVersement",
          "conditionsVersement",
          "descriptionConditionsVersement",
          "datesPeriodeVersement",
          "cofinancement",
          "attribuantsCofinanceurs",
          "idCofinancement",
          "idRAE",
          "notificationUE",
          "pourcentageSubvention",
          "evaluationCout",
          "evaluation",
          "dateMiseAJour");

  /** What people type; of the others the schema says what they may look like. */
  private static final Set<String> FREE =
      Set.of(
          "nomAttribuant",
          "nomBeneficiaire",
          "referenceDecision",
          "dispositif",
          "sousDispositif",
          "objet",
          "attribuantsCofinanceurs");

  private static final int LONGEST_OBJECT = 256;

  @Inject private FundingLibrary library;

  /** Writes the whole file; closes nothing. */
  @OpenToAll
  public void write(OutputStream out) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
    printer.printRecord(COLUMNS);
    for (Map<String, String> row : rows(library.published(library.keys()))) {
      printer.printRecord(COLUMNS.stream().map(column -> cell(row, column)).toList());
    }
    printer.flush();
  }

  static List<Map<String, String>> rows(List<PublishedOperation> operations) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (PublishedOperation operation : operations) {
      OrganisationPublicView lead = operation.lead();
      if (lead != null && (lead.siret() != null || lead.rna() != null)) {
        operation.grants().stream()
            .filter(grant -> grant.signedOn() != null && grant.siret() != null)
            .forEach(grant -> rows.add(row(operation, grant)));
      }
    }
    return rows;
  }

  private static Map<String, String> row(PublishedOperation operation, PublishedGrant grant) {
    OperationDetails details = operation.details();
    LocalDate starts = details.starts().firstDay();
    LocalDate ends = details.ends().lastDay();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("idSubvention", grant.key());
    row.put("nomAttribuant", grant.funderName());
    row.put("idAttribuant", grant.siret());
    row.put("idServiceInstructeur", grant.siret());
    row.put("nomBeneficiaire", operation.lead().name());
    row.put("idBeneficiaire", operation.lead().siret());
    row.put("rnaBeneficiaire", operation.lead().rna());
    row.put("pluriannualite", starts.getYear() == ends.getYear() ? "non" : "oui");
    row.put(
        "anneesPluriannualite",
        starts.getYear() == ends.getYear()
            ? ""
            : IntStream.rangeClosed(starts.getYear(), ends.getYear())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",")));
    row.put("dateConvention", grant.signedOn().toString());
    row.put("referenceDecision", grant.reference());
    row.put("dateDebut", starts.toString());
    row.put("dateFin", ends.toString());
    row.put("dispositif", details.programme());
    row.put("sousDispositif", details.axis());
    row.put("statutLabel", "attribuée");
    row.put("objet", shortened(details.name()));
    row.put("nature", "aide en numéraire");
    row.put("montant", Euros.amount(grant.granted()).toPlainString());
    paying(row, grant, starts, ends);
    String others =
        operation.grants().stream()
            .filter(each -> !each.equals(grant))
            .map(PublishedGrant::funderName)
            .collect(Collectors.joining(", "));
    row.put("cofinancement", others.isEmpty() ? "non" : "oui");
    row.put("attribuantsCofinanceurs", others);
    row.put("idCofinancement", operation.key());
    row.put("notificationUE", "non");
    row.put("pourcentageSubvention", "1.00");
    return row;
  }

  /** How and when it is paid: at once, by instalments, or as what was spent is declared. */
  private static void paying(
      Map<String, String> row, PublishedGrant grant, LocalDate starts, LocalDate ends) {
    int instalments = grant.instalments().size();
    if (grant.payment() == PaymentMode.ON_REQUEST) {
      row.put("conditionsVersement", "autre");
      row.put(
          "descriptionConditionsVersement",
          "Sur demandes de paiement, au taux du plan de financement");
    } else if (instalments == 1) {
      row.put("conditionsVersement", "unique");
      row.put("descriptionConditionsVersement", "En un versement");
    } else {
      row.put("conditionsVersement", "échelonné");
      row.put(
          "descriptionConditionsVersement",
          instalments == 0 ? "Selon la convention" : "En %d versements".formatted(instalments));
    }
    LocalDate first = instalments == 0 ? starts : grant.instalments().get(0);
    LocalDate last = instalments == 0 ? ends : grant.instalments().get(instalments - 1);
    row.put("datesPeriodeVersement", first.equals(last) ? first.toString() : first + "/" + last);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_OBJECT ? text : text.substring(0, LONGEST_OBJECT - 1) + "…";
  }

  private static String cell(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return FREE.contains(column) ? Formulas.asText(text) : text;
  }
}
