package fr.essaim.web.people;

import fr.essaim.core.network.PublicContact;
import fr.essaim.core.people.OwnProfile;
import fr.essaim.core.people.ProfileDetails;
import fr.essaim.core.people.ProfileService;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What one says of oneself to the others inside, and whether one is shown there. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

  static final String PATH = "/intranet/compte/profil";

  private static final long serialVersionUID = 1L;

  @Inject private ProfileService service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient OwnProfile own;
  private transient Part photo;
  private boolean opened;
  private String does;
  private String skills;
  private ArrayList<String> themes;
  private String phone;
  private String email;
  private boolean shown;
  private boolean adult;

  public void load() {
    own = service.own();
    if (!opened) {
      opened = true;
      ProfileDetails details = own.details();
      does = details.does();
      skills = details.skills();
      themes = new ArrayList<>(details.themeKeys());
      phone = details.contact().phone();
      email = details.contact().email();
      shown = details.shown();
    }
  }

  public void keep() {
    service.keep(
        new ProfileDetails(
            does, skills, new HashSet<>(themes), new PublicContact(email, phone, null), shown),
        adult);
    redirect.to(PATH, text.get("people.profile.kept"));
  }

  public void keepPhoto() throws IOException {
    uploads.read(photo, service::keepPhoto);
    redirect.to(PATH, text.get("people.photo.kept"));
  }

  public void forgetPhoto() {
    service.forgetPhoto();
    redirect.to(PATH, text.get("people.photo.forgotten"));
  }

  public OwnProfile getOwn() {
    return own;
  }

  /** The address of the photo; null where there is none. */
  public String getPhotoAddress() {
    return own.pictured() ? PortraitServlet.PATH + "/" + own.key() : null;
  }

  public String getDoes() {
    return does;
  }

  public void setDoes(String does) {
    this.does = does;
  }

  public String getSkills() {
    return skills;
  }

  public void setSkills(String skills) {
    this.skills = skills;
  }

  public List<String> getThemes() {
    return themes;
  }

  public void setThemes(List<String> themes) {
    this.themes = new ArrayList<>(themes);
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }

  public boolean isAdult() {
    return adult;
  }

  public void setAdult(boolean adult) {
    this.adult = adult;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }
}
