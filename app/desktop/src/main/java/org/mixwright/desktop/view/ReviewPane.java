package org.mixwright.desktop.view;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.ReviewModel;
import org.mixwright.desktop.model.ReviewModel.Filter;
import org.mixwright.desktop.model.ReviewModel.Sort;
import org.mixwright.desktop.model.Workbench;

/** The moves to go through: how far one has come, what is shown and in what order, and a card for each. */
final class ReviewPane extends VBox {
    private final Workbench bench;
    private final ReviewModel review;
    private final Texts texts;
    private final ListView<MoveCard> list = new ListView<>();
    private final Label progress = Parts.label("", "text-muted");
    private final ProgressBar bar = new ProgressBar();
    private final StackPane middle = new StackPane();
    private boolean following;

    ReviewPane(Workbench bench, Texts texts) {
        this.bench = bench;
        review = bench.review();
        this.texts = texts;
        getStyleClass().addAll("pane", "review-pane");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head(), filters(), middle);
        list();
        review.count().subscribe(this::count);
    }

    private HBox head() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.of("review.progress.name"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(24);
        progress.setTooltip(Parts.saysAll(progress));
        Label title = Parts.label(texts.of("review.title"), "pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, bar, progress);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private FlowPane filters() {
        var group = new ToggleGroup();
        var row = new FlowPane();
        row.getStyleClass().add("filter-row");
        Map<Filter, ToggleButton> buttons = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            var button = new ToggleButton(texts.of("filter." + filter.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", "filter");
            button.setUserData(filter);
            buttons.put(filter, button);
            row.getChildren().add(button);
        }
        review.filter().subscribe(now -> buttons.get(now).setSelected(true));
        Parts.oneOf(group, filter -> review.filter().set((Filter) filter));
        row.getChildren().add(sorts());
        return row;
    }

    private ChoiceBox<Sort> sorts() {
        var sorts = new ChoiceBox<Sort>();
        sorts.getItems().setAll(Sort.values());
        sorts.setConverter(Parts.shownAs(sort -> texts.of("sort." + sort.name().toLowerCase(Locale.ROOT))));
        sorts.valueProperty().bindBidirectional(review.sort());
        sorts.getStyleClass().add("small");
        sorts.setAccessibleText(texts.of("sort.name"));
        return sorts;
    }

    private void list() {
        list.setItems(review.cards());
        list.setCellFactory(_ -> new MoveCell(bench, texts));
        list.setAccessibleText(texts.of("review.title"));
        list.getStyleClass().addAll("cards", "edge-to-edge");
        list.getSelectionModel().selectedItemProperty().subscribe(card -> {
            if (card != null && !following) {
                review.select(card);
            }
        });
        review.selected().subscribe(card -> {
            following = true;
            card.ifPresent(one -> {
                int row = indexOf(one);
                if (row >= 0) {
                    list.getSelectionModel().select(row);
                    reveal(row);
                } else {
                    list.getSelectionModel().clearSelection();
                }
            });
            following = false;
        });
        // A change listener: it hears of changes after the list itself, which lets go of its selection.
        review.cards().addListener((ListChangeListener<MoveCard>) _ -> {
            middle.getChildren().setAll(review.cards().isEmpty() ? empty() : list);
            review.selected().get().ifPresent(one -> {
                following = true;
                list.getSelectionModel().select(indexOf(one));
                following = false;
            });
        });
        middle.getChildren().setAll(review.cards().isEmpty() ? empty() : list);
    }

    /** Moves the list only where the card is out of sight. */
    private void reveal(int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && (row <= flow.getFirstVisibleCell().getIndex() || row >= flow.getLastVisibleCell().getIndex())) {
            list.scrollTo(row);
        }
    }

    private int indexOf(MoveCard card) {
        for (int n = 0; n < review.cards().size(); n++) {
            if (review.cards().get(n).id().equals(card.id())) {
                return n;
            }
        }
        return -1;
    }

    /** Nothing to show is good news in one case and a filter in the other. */
    private Node empty() {
        boolean noMoves = review.count().get().all() == 0;
        boolean allDone = !noMoves && review.filter().get() == Filter.OPEN && review.count().get().open() == 0;
        String key = noMoves ? "review.nothing" : allDone ? "review.done" : "review.filtered";
        var box = new VBox(Parts.paragraph(texts.of(key + ".title"), "title-4"), Parts.paragraph(texts.of(key + ".text"), "text-muted"));
        if (!noMoves) {
            box.getChildren().add(allDone ? Parts.button(texts.of("act.export"), () -> bench.perform(Act.EXPORT), "accent")
                    : Parts.button(texts.of("act.clear-filter"), () -> bench.perform(Act.CLEAR_FILTER)));
        }
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return Parts.scrolled(box);
    }

    private void count(ReviewModel.Count count) {
        progress.setText(texts.of("review.progress", count.decided(), count.open(), count.unsure()));
        bar.setProgress(count.all() == 0 ? 1 : (double) count.decided() / count.all());
    }

    void takeFocus() {
        list.requestFocus();
    }
}
