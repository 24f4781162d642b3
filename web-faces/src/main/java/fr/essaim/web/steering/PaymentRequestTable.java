package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.core.steering.PaymentRequestRow;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestSort;
import fr.essaim.core.steering.PaymentRequestState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked of funds, in the operations that a person reads. */
@ApplicationScoped
public class PaymentRequestTable implements ListView<PaymentRequestRow> {

  private static final String FIELD = "steering.request.field.";

  @Inject private PaymentRequestService service;
  @Inject private SteeringOptions options;
  @Inject private Formats formats;
  @Inject private Text text;

  @Override
  public String path() {
    return PaymentRequestPage.PATH;
  }

  @Override
  public String words() {
    return "steering.requests";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.OPERATION_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SteeringOptions.tabs("requests");
  }

  @Override
  public List<Action> actions() {
    return options.begin(Begun.REQUEST);
  }

  @Override
  public boolean isSearched() {
    return false;
  }

  @Override
  public ListResult<PaymentRequestRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<PaymentRequestRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<PaymentRequestSort> sorts() {
    return List.of(PaymentRequestSort.values());
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "steering.requests.unpaid",
        ListQuery.all().with(FundingFilters.STATE, PaymentRequestState.CHECKED));
  }

  @Override
  public List<Column<PaymentRequestRow>> columns() {
    return Stream.of(
            Stream.of(
                Column.of(
                        "name",
                        FIELD + "number",
                        (PaymentRequestRow row) ->
                            text.of("steering.request.name", row.number(), row.kind()))
                    .linked(row -> PaymentRequestPage.path(row.key()))
                    .sorted(PaymentRequestSort.NUMBER)
                    .narrowedBy(FundingFilters.KIND),
                Column.of("state", FIELD + "state", PaymentRequestRow::state)
                    .tagged(row -> row.state() == PaymentRequestState.PAID ? "good" : "")
                    .narrowedBy(FundingFilters.STATE),
                Column.of("funder", "steering.money.field.funder", PaymentRequestRow::funder)
                    .narrowedBy(FundingFilters.FUNDER),
                Column.of("declaredOn", FIELD + "declaredOn", PaymentRequestRow::declaredOn)
                    .sortedDescending(PaymentRequestSort.LATEST)),
            Stream.of(
                Column.of("declaredSaid", FIELD + "declared", (PaymentRequestRow row) -> asked(row))
                    .onPage(),
                Column.of(
                        "declared",
                        FIELD + "declared",
                        (PaymentRequestRow row) -> euros(row.declared()))
                    .inFiles(),
                Column.of(
                        "advance",
                        FIELD + "advance",
                        (PaymentRequestRow row) -> euros(row.advance()))
                    .inFiles()),
            amount("retained", PaymentRequestRow::retained),
            amount("due", PaymentRequestRow::due),
            amount("paid", PaymentRequestRow::paid),
            Stream.of(
                Column.of(
                        "operation",
                        "steering.expense.field.operation",
                        (PaymentRequestRow row) -> row.operation().name())
                    .narrowedBy(FundingFilters.OPERATION)))
        .flatMap(columns -> columns)
        .toList();
  }

  /** What is declared; of an advance, which declares nothing, what it is of. */
  private String asked(PaymentRequestRow row) {
    return row.advance() == null
        ? formats.euros(row.declared())
        : text.of("steering.request.advance.of", formats.euros(row.advance()));
  }

  /** In words on the page, as a number in files; blank where it is not known yet. */
  private Stream<Column<PaymentRequestRow>> amount(
      String name, Function<PaymentRequestRow, Long> cents) {
    return Stream.of(
        Column.of(
                name + "Said",
                FIELD + name,
                (PaymentRequestRow row) -> formats.euros(cents.apply(row)))
            .onPage(),
        Column.of(name, FIELD + name, (PaymentRequestRow row) -> euros(cents.apply(row)))
            .inFiles());
  }

  private static BigDecimal euros(Long cents) {
    return cents == null ? null : Euros.amount(cents);
  }
}
