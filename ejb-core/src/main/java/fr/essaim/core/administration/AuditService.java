package fr.essaim.core.administration;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AuditLine;
import fr.essaim.core.identity.AuditTrail;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.ResultPage;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Where an administrator reads who did what. */
@Stateless
public class AuditService {

  @Inject private Access access;
  @Inject private AuditTrail trail;
  @Inject private OrganisationDirectory organisations;

  /** The acts that the query asks for, newest first. */
  @Requires(Permission.INSTANCE_WATCH)
  public ResultPage<AuditRow> list(ListQuery query) {
    access.scope(Permission.INSTANCE_WATCH);
    ResultPage<AuditLine> page = trail.list(query);
    Map<String, OrganisationRef> names =
        organisations.named(page.rows().stream().map(AuditLine::organisationKey).toList());
    return new ResultPage<>(
        page.rows().stream().map(line -> new AuditRow(line, organisationOf(line, names))).toList(),
        page.total(),
        page.number(),
        page.size());
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
