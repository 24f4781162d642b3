package fr.essaim.core.views;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.SqlText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The lists that people keep as they narrowed them, each for its owner alone. */
@Stateless
public class SavedViews {

  /** Most views that a person keeps of one list. */
  public static final int MOST = 12;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 2000;

  @Inject private Access access;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** The caller's views of a list, by name. */
  @Requires(Permission.INTRANET_READ)
  public List<SavedView> of(String list) {
    return SqlText.rows(
            SqlText.of(
                    "select cast(id as text), name, address from views.saved_view"
                        + " where account_id = ?1 and list = ?2 order by lower(name), name",
                    caller(),
                    list)
                .query(entityManager))
        .stream()
        .map(
            row ->
                new SavedView(UUID.fromString((String) row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /**
   * Keeps a view; one of the same name gives way to it.
   *
   * @param list its address without a query
   * @param name 1 to 60 characters
   * @return whether one gave way
   * @throws BusinessRuleViolation without a name, with a longer one, or beyond {@link #MOST}
   */
  @Requires(Permission.INTRANET_READ)
  public boolean keep(String list, String name, String address) {
    String called = PlainText.of(name).strip();
    if (called.isEmpty()) {
      throw new BusinessRuleViolation("views.unnamed");
    }
    if (called.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
      throw new BusinessRuleViolation("views.too-long", LONGEST_NAME);
    }
    List<SavedView> kept = of(list);
    boolean replaced = kept.stream().anyMatch(view -> view.name().equals(called));
    if (kept.size() >= MOST && !replaced) {
      throw new BusinessRuleViolation("views.too-many", MOST);
    }
    SqlText.of(
            "insert into views.saved_view (id, account_id, list, name, address)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (account_id, list, name)"
                + " do update set address = excluded.address",
            UUID.randomUUID(),
            caller(),
            list,
            called,
            address)
        .update(entityManager);
    return replaced;
  }

  /** Forgets a view of the caller; nobody else's. */
  @Requires(Permission.INTRANET_READ)
  public void forget(UUID id) {
    SqlText.of("delete from views.saved_view where account_id = ?1 and id = ?2", caller(), id)
        .update(entityManager);
  }

  private UUID caller() {
    access.scope(Permission.INTRANET_READ);
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ));
  }
}
