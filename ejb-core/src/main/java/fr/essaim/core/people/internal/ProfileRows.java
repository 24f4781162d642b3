package fr.essaim.core.people.internal;

import fr.essaim.core.network.PublicContact;
import fr.essaim.core.people.ProfileDetails;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps what people say of themselves. */
@ApplicationScoped
public class ProfileRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What the directory calls an account. */
  public String keyOf(UUID account) {
    return SqlText.of("select directory_key from identity.account where id = ?1", account)
        .query(entityManager)
        .getSingleResult()
        .toString();
  }

  /**
   * What somebody said of themselves.
   *
   * @param shown whether they are shown unless they said otherwise
   */
  public ProfileDetails details(UUID account, boolean shown) {
    List<?> themes =
        SqlText.of("select theme_key from people.profile_theme where account_id = ?1", account)
            .query(entityManager)
            .getResultList();
    return SqlText.rows(
            SqlText.of(
                    "select does, skills, phone, email, shown from people.profile"
                        + " where account_id = ?1",
                    account)
                .query(entityManager))
        .stream()
        .findFirst()
        .map(
            row ->
                new ProfileDetails(
                    (String) row[0],
                    (String) row[1],
                    Set.copyOf(themes.stream().map(String::valueOf).toList()),
                    new PublicContact((String) row[3], (String) row[2], null),
                    (boolean) row[4]))
        .orElseGet(() -> new ProfileDetails("", "", Set.of(), PublicContact.NONE, shown));
  }

  public void keep(UUID account, ProfileDetails details) {
    SqlText.of(
            "insert into people.profile (account_id, shown, does, skills, phone, email)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (account_id) do update set"
                + " shown = excluded.shown, does = excluded.does, skills = excluded.skills,"
                + " phone = excluded.phone, email = excluded.email",
            account,
            details.shown(),
            details.does(),
            details.skills(),
            details.contact().phone(),
            details.contact().email())
        .update(entityManager);
    SqlText.of("delete from people.profile_theme where account_id = ?1", account)
        .update(entityManager);
    for (String theme : details.themeKeys()) {
      SqlText.of("insert into people.profile_theme values (?1, ?2)", account, theme)
          .update(entityManager);
    }
  }

  public boolean isPictured(UUID account) {
    return !SqlText.of(
            "select 1 from people.profile where account_id = ?1 and photo is not null", account)
        .query(entityManager)
        .getResultList()
        .isEmpty();
  }

  /**
   * @param shown whether somebody who said nothing yet is shown
   * @param photo null to forget it
   */
  public void keepPhoto(UUID account, boolean shown, byte[] photo) {
    keepIfNew(account, shown);
    SqlText sql = new SqlText().add("update people.profile set photo = ");
    if (photo == null) {
      sql.add("null");
    } else {
      sql.value(photo);
    }
    sql.add(" where account_id = ").value(account).update(entityManager);
  }

  private void keepIfNew(UUID account, boolean shown) {
    SqlText.of(
            "insert into people.profile (account_id, shown, does, skills)"
                + " values (?1, ?2, '', '') on conflict do nothing",
            account,
            shown)
        .update(entityManager);
  }

  /** The photo of somebody by what the directory calls them. */
  public Optional<byte[]> photo(String key) {
    List<?> photos =
        SqlText.of(
                "select f.photo from people.profile f join identity.account a on a.id = f.account_id"
                    + " where a.directory_key = ?1 and f.photo is not null",
                key)
            .query(entityManager)
            .getResultList();
    return photos.stream().map(byte[].class::cast).findFirst();
  }
}
