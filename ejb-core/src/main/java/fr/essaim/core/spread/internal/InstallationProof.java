package fr.essaim.core.spread.internal;

import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalInt;
import java.util.Set;

/** The installations in use are the proof that a prototype works elsewhere. */
@ApplicationScoped
public class InstallationProof implements ProofElsewhere {

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public OptionalInt centresUsing(String prototypeKey, Set<String> originKeys) {
    if (!modules.isOn(Module.SPREAD)) {
      return OptionalInt.empty();
    }
    SqlText sql =
        SqlText.of(
            "select count(distinct centre_key) from spread.installation where prototype_key = ?1"
                + " and state in ('IN_USE', 'ADAPTED')",
            prototypeKey);
    if (!originKeys.isEmpty()) {
      sql.add(" and not ").in("centre_key", originKeys);
    }
    return OptionalInt.of(((Number) sql.query(entityManager).getSingleResult()).intValue());
  }
}
