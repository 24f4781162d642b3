package fr.essaim.web.education;

import fr.essaim.core.education.ImageRight;
import fr.essaim.core.education.PhotoWords;
import java.io.Serializable;

/** What somebody types of a photo of a place. */
public class TypedPhoto implements Serializable {

  private static final long serialVersionUID = 1L;

  private String description;
  private String rights;
  private String agreedBy;
  private String agreedOn;

  static TypedPhoto of(PhotoWords words) {
    TypedPhoto typed = new TypedPhoto();
    typed.description = words.description();
    typed.rights = words.rights().name();
    typed.agreedBy = words.agreedBy();
    typed.agreedOn = words.agreedOn() == null ? "" : words.agreedOn().toString();
    return typed;
  }

  PhotoWords read() {
    return PhotoWords.read(
        description,
        rights == null || rights.isEmpty() ? null : ImageRight.valueOf(rights),
        agreedBy,
        agreedOn);
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getRights() {
    return rights;
  }

  public void setRights(String rights) {
    this.rights = rights;
  }

  public String getAgreedBy() {
    return agreedBy;
  }

  public void setAgreedBy(String agreedBy) {
    this.agreedBy = agreedBy;
  }

  public String getAgreedOn() {
    return agreedOn;
  }

  public void setAgreedOn(String agreedOn) {
    this.agreedOn = agreedOn;
  }
}
