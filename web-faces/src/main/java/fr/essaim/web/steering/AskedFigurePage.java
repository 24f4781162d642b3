package fr.essaim.web.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.CalendarPeriod;
import fr.essaim.core.steering.CountedRecord;
import fr.essaim.core.steering.FigureAnswer;
import fr.essaim.core.steering.FigureQuery;
import fr.essaim.core.steering.FigureScope;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.ObservedPart;
import fr.essaim.core.steering.OperationService;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A figure as somebody asks it: of what, of when, as known when; and the records behind it. */
@Named("askedFigure")
@RequestScoped
public class AskedFigurePage {

  private static final String OF = "de";
  private static final String PERIOD = "periode";
  private static final String KNOWN = "au";
  private static final String PAGE = "page";
  private static final int MOST_DIGITS = 6;

  @Inject private IndicatorService service;
  @Inject private OperationService operations;
  @Inject private OrganisationDirectory organisations;
  @Inject private TerritoryDirectory territories;
  @Inject private Access access;
  @Inject private Features features;
  @Inject private Figures figures;
  @Inject private PageAddress address;
  @Inject private Formats formats;
  @Inject private Language language;
  @Inject private Text text;

  private IndicatorView indicator;
  private FigureAnswer answer;
  private ResultPage<CountedRecord> records;
  private String refusal;
  private List<Option> scopes;

  public void load() {
    indicator = service.open(address.variable("key"));
    scopes = scopes();
    try {
      FigureQuery query = query();
      answer = service.ask(indicator.key(), query);
      if (answer.mayList()) {
        records = service.records(indicator.key(), query, number());
      }
    } catch (NotAllowed refused) {
      throw refused;
    } catch (BusinessRuleViolation refused) {
      refusal = text.error(refused);
    }
  }

  public IndicatorView getIndicator() {
    return indicator;
  }

  public String getLabel() {
    return indicator.details().label(language.getTag());
  }

  /** Null where it was refused. */
  public FigureAnswer getAnswer() {
    return answer;
  }

  public String getRefusal() {
    return refusal;
  }

  /** Null where the reader may not see which they are. */
  public ResultPage<CountedRecord> getRecords() {
    return records;
  }

  /** What of, in words. */
  public String getWhere() {
    return answer.where() == null ? text.get("steering.asked.network") : answer.where();
  }

  public String said(ObservedPart part) {
    return part.hidden() ? text.get("steering.figure.hidden") : formats.number(part.count());
  }

  public String nameOf(ObservedPart part) {
    return figures.nameOf(part.cell());
  }

  /** Where a record is read; null where it has no page. */
  public String addressOf(CountedRecord entry) {
    return features
        .thing(entry.type())
        .flatMap(type -> type.intranetPage(entry.key()))
        .orElse(null);
  }

  /** What kind of thing a record is. */
  public String kindOf(CountedRecord entry) {
    return features.thing(entry.type()).map(type -> text.get(type.label())).orElse("");
  }

  /** The address of a page of the records. */
  public String page(int number) {
    return IndicatorTable.path(indicator.key())
        + "/calcul?"
        + Stream.of(OF, PERIOD, KNOWN)
            .map(name -> name + "=" + URLEncoder.encode(address.text(name), StandardCharsets.UTF_8))
            .reduce("", (all, each) -> all + each + "&")
        + PAGE
        + "="
        + number;
  }

  /** Of what somebody may ask it. */
  public List<Option> getScopes() {
    return scopes;
  }

  public String getOf() {
    return address.text(OF);
  }

  public String getPeriod() {
    return address.text(PERIOD);
  }

  public String getKnown() {
    return address.text(KNOWN);
  }

  private List<Option> scopes() {
    List<Option> all = new ArrayList<>();
    all.add(new Option("", text.get("steering.asked.network")));
    operations
        .list(ListQuery.all().ofSize(ListQuery.MAX_SIZE))
        .rows()
        .forEach(each -> all.add(option(FigureScope.OPERATION, each.key(), each.name())));
    boolean isOfThings =
        indicator.details().measure() != null
            && !indicator.details().measure().isOfPeople()
            && !indicator.details().measure().isMoney();
    if (isOfThings && access.allowsSomewhere(Permission.ORGANISATION_READ)) {
      organisations
          .cards(ListQuery.all().ofSize(ListQuery.MAX_SIZE))
          .forEach(each -> all.add(option(FigureScope.CENTRE, each.key(), each.name())));
    }
    if (isOfThings && access.allowsSomewhere(Permission.OPERATION_COMPOSE)) {
      Stream.of(TerritoryKind.PROGRAMME_AREA, TerritoryKind.REGION, TerritoryKind.DEPARTMENT)
          .flatMap(kind -> territories.ofKind(kind).stream())
          .forEach(each -> all.add(option(FigureScope.AREA, each.key(), each.name())));
    }
    return all;
  }

  private FigureQuery query() {
    String of = address.text(OF);
    int end = of.indexOf(':');
    FigureScope scope =
        Stream.of(FigureScope.values())
            .filter(each -> end > 0 && word(each).equals(of.substring(0, end)))
            .findFirst()
            .orElse(FigureScope.NETWORK);
    String typed = address.text(PERIOD).toUpperCase(Locale.ROOT).replace('T', 'Q');
    return new FigureQuery(
        scope,
        scope == FigureScope.NETWORK ? null : of.substring(end + 1),
        new CalendarPeriod(typed),
        known());
  }

  private LocalDate known() {
    String typed = address.text(KNOWN);
    return typed.isEmpty() ? null : TypedDate.day(typed);
  }

  private int number() {
    String typed = address.text(PAGE);
    return typed.matches("[1-9]\\d{0," + (MOST_DIGITS - 1) + "}") ? Integer.parseInt(typed) : 1;
  }

  private Option option(FigureScope scope, String key, String name) {
    return new Option(word(scope) + ":" + key, text.of("steering.asked." + scope, name));
  }

  private static String word(FigureScope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
