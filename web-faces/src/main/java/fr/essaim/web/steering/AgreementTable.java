package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.steering.AgreementRow;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementSort;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What funders agreed to, in the operations that a person reads. */
@ApplicationScoped
public class AgreementTable implements ListView<AgreementRow> {

  private static final String FIELD = "steering.money.field.";

  @Inject private AgreementService service;
  @Inject private SteeringOptions options;
  @Inject private Formats formats;

  @Override
  public String path() {
    return FundingAgreementPage.PATH;
  }

  @Override
  public String words() {
    return "steering.agreements";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.OPERATION_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SteeringOptions.tabs("agreements");
  }

  @Override
  public List<Action> actions() {
    return options.begin(Begun.AGREEMENT);
  }

  @Override
  public ListResult<AgreementRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<AgreementRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<AgreementSort> sorts() {
    return List.of(AgreementSort.values());
  }

  @Override
  public List<Column<AgreementRow>> columns() {
    return List.of(
        Column.of("funder", FIELD + "funder", AgreementRow::funder)
            .linked(row -> FundingAgreementPage.path(row.key()))
            .narrowedBy(FundingFilters.FUNDER),
        Column.of("reference", FIELD + "reference", AgreementRow::reference)
            .sorted(AgreementSort.REFERENCE),
        Column.of("payment", FIELD + "payment", AgreementRow::payment)
            .narrowedBy(FundingFilters.PAYMENT),
        Column.of("euros", FIELD + "granted", (AgreementRow row) -> formats.euros(row.granted()))
            .sortedDescending(AgreementSort.GRANTED)
            .onPage(),
        Column.of("granted", FIELD + "granted", (AgreementRow row) -> Euros.amount(row.granted()))
            .inFiles(),
        Column.of("came", FIELD + "received", (AgreementRow row) -> formats.euros(row.received()))
            .onPage(),
        Column.of(
                "received", FIELD + "received", (AgreementRow row) -> Euros.amount(row.received()))
            .inFiles(),
        Column.of("late", "steering.step.late", (AgreementRow row) -> late(row))
            .tagged(row -> "warn"),
        Column.of("signedOn", FIELD + "signedOn", AgreementRow::signedOn)
            .sortedDescending(AgreementSort.NEWEST),
        Column.of("files", "steering.files", AgreementRow::files).inFiles(),
        Column.of(
                "operation",
                "steering.expense.field.operation",
                (AgreementRow row) -> row.operation().name())
            .narrowedBy(FundingFilters.OPERATION));
  }

  /** Null where nothing is. */
  private static Integer late(AgreementRow row) {
    return row.late() == 0 ? null : Integer.valueOf(row.late());
  }
}
