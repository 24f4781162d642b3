package fr.essaim.core.administration;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AuditFilters;
import fr.essaim.core.identity.AuditLine;
import fr.essaim.core.identity.AuditTrail;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where an administrator reads who did what. */
@Stateless
public class AuditService {

  private static final int ROWS_AT_ONCE = 1000;

  /** Most things of a kind that are looked for by what they are called. */
  private static final int MOST_NAMED = 30;

  @Inject private Access access;
  @Inject private AuditTrail trail;
  @Inject private PrototypeService prototypes;
  @Inject private OrganisationDirectory organisations;

  /** The acts that the query asks for, newest first. */
  @Requires(Permission.INSTANCE_WATCH)
  public ListResult<AuditRow> list(ListQuery query) {
    access.scope(Permission.INSTANCE_WATCH);
    ListResult<AuditLine> lines = trail.list(withNamed(query));
    Map<String, OrganisationRef> names =
        organisations.named(lines.rows().stream().map(AuditLine::organisationKey).toList());
    ListResult<AuditRow> rows = lines.map(line -> new AuditRow(line, organisationOf(line, names)));
    return new ListResult<>(
        rows.query()
            .with(AuditFilters.SUBJECT, query.chosen(AuditFilters.SUBJECT))
            .atPage(query.page()),
        rows.page(),
        rows.facets(),
        rows.alike());
  }

  /** Things are looked for by what they are called, besides their kind and key. */
  private ListQuery withNamed(ListQuery query) {
    String typed = query.one(AuditFilters.SUBJECT);
    if (typed.isEmpty()) {
      return query;
    }
    ListQuery words = ListQuery.words(typed).ofSize(MOST_NAMED);
    Stream<String> named =
        Stream.concat(
            organisations.cards(words).stream().map(card -> "organisation/" + card.key()),
            prototypes.list(words).rows().stream().map(row -> "prototype/" + row.key()));
    return query
        .with(AuditFilters.SUBJECT, Stream.concat(Stream.of(typed), named).toList())
        .atPage(query.page());
  }

  /** Hands over all acts that the query asks for, whatever the page. */
  @Requires(Permission.INSTANCE_WATCH)
  public void export(ListQuery query, Consumer<AuditRow> reader) {
    ListResult<AuditRow> lines;
    int number = 0;
    do {
      number++;
      lines = list(query.ofSize(ROWS_AT_ONCE).atPage(number));
      lines.rows().forEach(reader);
    } while (number < lines.page().pages());
  }

  /** Every act that was ever done. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<String> acts() {
    access.scope(Permission.INSTANCE_WATCH);
    return trail.acts();
  }

  private static OrganisationRef organisationOf(
      AuditLine line, Map<String, OrganisationRef> names) {
    return line.organisationKey() == null ? null : names.get(line.organisationKey());
  }
}
