package fr.essaim.web.identity;

import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.InviteSomebody;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invites many people at once, one a line: all lines are checked first, and nothing is sent as long
 * as one of them is wrong. What could not be sent stays in the field.
 */
@Named
@ViewScoped
public class InviteAllPage implements Serializable {

  /** Most people at once. */
  static final int MOST = 200;

  private static final long serialVersionUID = 1L;

  @Inject private Invitations invitations;
  @Inject private IdentityOptions options;
  @Inject private ActingFor acting;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Notices notices;
  @Inject private EmailWords emails;
  @Inject private Text text;

  private String people = "";
  private String checked;
  private String language = "fr";
  private Role role;
  private String organisationKey;
  private transient Part file;
  private transient List<Checked> lines;

  /**
   * A line, and what there is to say about it.
   *
   * @param fault what is wrong and what to do; null where nothing is
   * @param isKnown whether somebody has an account there already
   */
  public record Checked(InvitedLine line, String fault, boolean isKnown) {}

  public void load() {
    me.require(Permission.ACCOUNT_MANAGE, null);
    if (organisationKey == null) {
      List<Option> managed = options.getManaged();
      organisationKey = managed.size() == 1 ? managed.get(0).value().toString() : acting.getKey();
    }
  }

  /** Shows what would be sent, line by line. */
  public void look() {
    takeFile();
    int number = InvitedLine.read(people).size();
    if (number == 0) {
      throw new BusinessRuleViolation("identity.inviteAll.nobody").at("people");
    }
    if (number > MOST) {
      throw new BusinessRuleViolation("identity.inviteAll.tooMany", MOST, number).at("people");
    }
    checked = people;
    lines = check();
  }

  /** Sends all invitations, once each line is right. */
  public void send() {
    look();
    if (getFaults() > 0) {
      return;
    }
    List<String> left = new ArrayList<>();
    int sent = 0;
    for (Checked each : lines) {
      try {
        invitations.invite(wish(each.line()));
        sent++;
      } catch (BusinessRuleViolation refused) {
        left.add(each.line().text());
        notices.refuse(
            text.of("identity.inviteAll.refused", each.line().email(), text.error(refused)));
      }
    }
    String done = text.count("identity.inviteAll.sent", sent);
    if (left.isEmpty()) {
      redirect.to(AccountTable.PATH, emails.written(done));
    } else {
      notices.add(done);
      people = String.join("\n", left);
      checked = null;
      lines = null;
    }
  }

  private List<Checked> check() {
    Set<String> before = new HashSet<>();
    List<Checked> all = new ArrayList<>();
    for (InvitedLine line : InvitedLine.read(checked)) {
      all.add(check(line, before.add(line.email().toLowerCase(Locale.ROOT))));
    }
    return all;
  }

  private Checked check(InvitedLine line, boolean isFirst) {
    try {
      InviteSomebody wish = wish(line);
      boolean isKnown = invitations.check(wish);
      return new Checked(line, isFirst ? null : text.get("identity.inviteAll.twice"), isKnown);
    } catch (BusinessRuleViolation wrong) {
      String all = wrong.all().stream().map(text::error).collect(Collectors.joining(" "));
      return new Checked(line, all, false);
    }
  }

  private InviteSomebody wish(InvitedLine line) {
    return new InviteSomebody(
        line.email(),
        line.name(),
        language,
        line.role().isEmpty()
            ? role
            : (Role) one(options.getGivenRoles(), line.role(), "identity.inviteAll.role"),
        line.organisation().isEmpty()
            ? organisationKey
            : (String)
                one(options.getManaged(), line.organisation(), "identity.inviteAll.organisation"));
  }

  /** The value of the option that is called so. */
  private static Object one(List<Option> options, String said, String code) {
    return options.stream()
        .filter(
            option ->
                Slug.plain(option.label()).equals(Slug.plain(said))
                    || option.value().toString().equalsIgnoreCase(said))
        .map(Option::value)
        .findFirst()
        .orElseThrow(
            () ->
                new BusinessRuleViolation(
                    code,
                    said,
                    options.stream()
                        .map(Option::label)
                        .limit(12)
                        .collect(Collectors.joining(", "))));
  }

  /** The lines of a file come under those that are typed. */
  private void takeFile() {
    if (file == null || file.getSize() == 0) {
      return;
    }
    try (InputStream content = file.getInputStream()) {
      people = (people.strip() + "\n" + PlainText.decoded(content.readAllBytes())).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    file = null;
  }

  /** Whether the invitations leave by themselves. */
  public boolean isSending() {
    return emails.isSending();
  }

  /** The lines as they were checked; null before. */
  public List<Checked> getLines() {
    if (lines == null && checked != null) {
      lines = check();
    }
    return lines;
  }

  /** How many lines are wrong. */
  public long getFaults() {
    return getLines().stream().filter(line -> line.fault() != null).count();
  }

  /** Whether the lines that are shown are the typed ones, and all right. */
  public boolean isReady() {
    return getLines() != null && getFaults() == 0;
  }

  public String getPeople() {
    return people;
  }

  public void setPeople(String people) {
    this.people = people == null ? "" : people;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getOrganisationKey() {
    return organisationKey;
  }

  public void setOrganisationKey(String organisationKey) {
    this.organisationKey = organisationKey;
  }
}
