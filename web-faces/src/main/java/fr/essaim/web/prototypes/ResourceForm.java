package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.web.files.Uploads;
import jakarta.servlet.http.Part;
import java.io.Serializable;

/** What one types of a resource to add to a draft: a link or a file. */
public class ResourceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String WEB_PAGE = "text/html";

  private String title = "";
  private String url = "";
  private String licence;
  private String language = "fr";
  private transient Part file;

  /**
   * @param ofVersion the version's licence, which the link has unless another is chosen
   */
  public ResourceDetails linkDetails(Licence ofVersion) {
    return new ResourceDetails(title, chosen(ofVersion), language, WEB_PAGE);
  }

  /**
   * @param ofVersion the version's licence, which the file has unless another is chosen
   */
  public ResourceDetails fileDetails(Licence ofVersion) {
    return new ResourceDetails(
        title, chosen(ofVersion), language, file == null ? "" : file.getContentType());
  }

  /**
   * Takes the file's name for its title where none is typed, or where what is typed is that.
   *
   * @return whether it is
   */
  public boolean proposeTitle() {
    if (file == null) {
      return false;
    }
    String proposed = titleOf(file.getSubmittedFileName());
    if (title == null || title.isBlank()) {
      title = proposed;
    }
    return title.equals(proposed);
  }

  /** What a file's name says in words: without folders, its ending, and signs for blanks. */
  static String titleOf(String fileName) {
    String name = Uploads.withoutFolders(fileName);
    return name.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_\\s]+", " ").strip();
  }

  private Licence chosen(Licence ofVersion) {
    return licence == null || licence.isEmpty() ? ofVersion : Licence.valueOf(licence);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getLicence() {
    return licence;
  }

  public void setLicence(String licence) {
    this.licence = licence;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
