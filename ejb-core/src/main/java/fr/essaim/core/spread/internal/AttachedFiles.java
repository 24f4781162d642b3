package fr.essaim.core.spread.internal;

import fr.essaim.core.prototypes.FilesElsewhere;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The files of a transfer count for its receiving centre, those of an adaptation for its own. */
@ApplicationScoped
public class AttachedFiles implements FilesElsewhere {

  private static final String USED =
      "select coalesce(sum(f.file_size), 0) from spread.attached_file f"
          + " left join spread.session s on s.id = f.session_id"
          + " left join spread.transfer t on t.id in (f.transfer_id, s.transfer_id)"
          + " left join spread.adaptation a on a.id = f.adaptation_id"
          + " left join spread.installation i on i.key = a.installation_key"
          + " where ?1 in (t.receiver_key, i.centre_key)";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public long used(String organisationKey) {
    Object sum = SqlText.of(USED, organisationKey).query(entityManager).getSingleResult();
    return ((Number) sum).longValue();
  }
}
