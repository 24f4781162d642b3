package fr.essaim.core.prototypes.internal;

import fr.essaim.core.shared.TimeLimit;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops the reading of a picture that goes on for too long. */
final class StopAt implements IIOReadProgressListener {

  private final TimeLimit limit;

  StopAt(TimeLimit limit) {
    this.limit = limit;
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    if (limit.isOver()) {
      source.abort();
    }
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}
}
