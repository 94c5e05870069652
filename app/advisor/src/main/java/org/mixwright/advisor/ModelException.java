package org.mixwright.advisor;

/** The model can't be used. The message is a sentence for the user: what is wrong, what still works, what to do. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    public ModelException(String sentence) {
        super(sentence);
    }

    public ModelException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
