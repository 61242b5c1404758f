/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-findings-panel.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/gouji-check-list.h"
#include "app/gouji-closures.h"
#include "app/gouji-finding-cells.h"
#include "app/gouji-finding-detail.h"
#include "app/gouji-finding-row.h"
#include "app/gouji-filter-bar.h"
#include "app/gouji-findings-empty.h"
#include "app/gouji-findings-model.h"
#include "app/gouji-list-focus.h"
#include "app/gouji-recognition-list.h"
#include "app/gouji-settings.h"
#include "app/gouji-template.h"

struct _GoujiFindingsPanel
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GoujiFindingsModel *model;
  GtkSingleSelection *selection;
  gboolean syncing;

  GtkToggleButton *severity_buttons[GOUJI_N_SEVERITIES];
  GtkToggleButton *errors_button;
  GtkToggleButton *questions_button;
  GtkToggleButton *roundings_button;
  GtkToggleButton *notes_button;
  GtkButton *cell_button;
  GtkSearchEntry *search;
  GtkDropDown *grouping;
  GtkDropDown *decided;
  GtkStack *stack;
  GtkStack *list_stack;
  GtkListView *list;
  GtkPaned *halves;
  AdwStatusPage *empty_page;
  GoujiFilterBar *filter_bar;
  GoujiFindingDetail *detail;
  GoujiCheckList *checks;
  GoujiRecognitionList *recognised;
};

G_DEFINE_FINAL_TYPE (GoujiFindingsPanel, gouji_findings_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, GoujiFindingsPanel *self)
{
  gtk_list_item_set_child (item, gouji_finding_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiFindingsPanel *self)
{
  GoujiFindingItem *item = gtk_list_item_get_item (list_item);
  gboolean heading = gouji_finding_item_get_finding (item) == NULL;

  gouji_finding_row_bind (GOUJI_FINDING_ROW (gtk_list_item_get_child (list_item)), item, self->session);
  gouji_list_focus_skip (list_item, heading);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiFindingsPanel *self)
{
  gouji_finding_row_unbind (GOUJI_FINDING_ROW (gtk_list_item_get_child (list_item)));
}

static void
show_emptiness (GoujiFindingsPanel *self)
{
  GoujiReport *report = gouji_session_get_report (self->session);
  guint shown = gouji_findings_model_get_n_findings (self->model);
  guint total = report != NULL ? gouji_report_get_n_findings (report) : 0;
  const char *title, *description;

  gouji_findings_describe_emptiness (report, &title, &description);
  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, description);
  gtk_stack_set_visible_child_name (self->list_stack, shown > 0 ? "list" : "empty");
  gouji_filter_bar_show (self->filter_bar, shown, total, shown < total);
}

static void
show_counts (GoujiFindingsPanel *self)
{
  GoujiReport *report = gouji_session_get_report (self->session);

  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    {
      guint count = report != NULL ? gouji_report_count (report, i) : 0;
      g_autofree char *label = g_strdup_printf ("%s %u", gouji_severity_glyph (i), count);
      g_autofree char *name = g_strdup_printf ("%s: %u", gouji_severity_get_label (i), count);

      gtk_button_set_label (GTK_BUTTON (self->severity_buttons[i]), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->severity_buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
on_report_changed (GoujiFindingsPanel *self)
{
  self->syncing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->cell_button), FALSE);
  gouji_findings_model_set_report (self->model, gouji_session_get_report (self->session));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->syncing = FALSE;
  show_counts (self);
  show_emptiness (self);
}

static GoujiFinding *
finding_at (GoujiFindingsPanel *self, guint position)
{
  g_autoptr (GoujiFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  return item != NULL ? gouji_finding_item_get_finding (item) : NULL;
}

static void
on_selected (GoujiFindingsPanel *self)
{
  GoujiFinding *finding = finding_at (self, gtk_single_selection_get_selected (self->selection));

  if (!self->syncing && finding != NULL)
    gouji_session_select_finding (self->session, finding);
}

static void
on_activate (GoujiFindingsPanel *self, guint position)
{
  GoujiFinding *finding = finding_at (self, position);

  if (finding != NULL)
    gouji_session_select_finding (self->session, finding);
}

static void
select_in_list (GoujiFindingsPanel *self, guint position)
{
  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  gouji_list_focus_follow (GTK_WIDGET (self->list), GTK_SELECTION_MODEL (self->selection));
}

/* A cell with findings offers to show just these. */
static void
offer_cell (GoujiFindingsPanel *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiReport *report = gouji_session_get_report (self->session);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *label = NULL, *name = NULL;

  if (cell == NULL || report == NULL || gouji_session_get_finding (self->session) != NULL)
    return;
  findings = gouji_report_list_findings (report, cell);
  gouji_findings_model_set_cell (self->model, findings->len > 0 ? cell : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->cell_button), findings->len > 0);
  label = g_strdup_printf ("⌖ %u ✕", findings->len);
  name = g_strdup_printf (_("Findings of this cell: %u. Show all again"), findings->len);
  gtk_button_set_label (self->cell_button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->cell_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cell_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  show_emptiness (self);
}

static void
on_selection_changed (GoujiFindingsPanel *self)
{
  GoujiFinding *finding = gouji_session_get_finding (self->session);
  guint position = gouji_findings_model_find (self->model, finding);

  if (finding == NULL)
    offer_cell (self);
  if (position != gtk_single_selection_get_selected (self->selection))
    select_in_list (self, position);
}

/* The first finding at @position or behind it. */
static void
select_from (GoujiFindingsPanel *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (guint i = position; i < n; i++)
    if (finding_at (self, i) != NULL)
      {
        gouji_session_select_finding (self->session, finding_at (self, i));
        return;
      }
}

static void
on_cell_button (GoujiFindingsPanel *self)
{
  gouji_findings_model_set_cell (self->model, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->cell_button), FALSE);
  show_emptiness (self);
}

static void
on_severity_toggled (GoujiFindingsPanel *self)
{
  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    gouji_findings_model_set_shown (self->model, i,
                                    gtk_toggle_button_get_active (self->severity_buttons[i]));
  show_emptiness (self);
}

static void
on_search_changed (GoujiFindingsPanel *self)
{
  gouji_findings_model_set_search (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_emptiness (self);
}

static void
on_grouping_changed (GoujiFindingsPanel *self)
{
  gouji_findings_model_set_grouping (self->model, gtk_drop_down_get_selected (self->grouping));
}

/* What was decided goes out of a list of what is to be decided, and the next one is
 * there to be looked at. */
static void
on_decided_changed (GoujiFindingsPanel *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  GoujiFinding *finding = gouji_session_get_finding (self->session);

  self->syncing = TRUE;
  gouji_findings_model_set_decided (self->model, gouji_session_get_review (self->session),
                                    gtk_drop_down_get_selected (self->decided));
  self->syncing = FALSE;
  show_emptiness (self);
  if (gouji_findings_model_find (self->model, finding) != GTK_INVALID_LIST_POSITION)
    select_in_list (self, gouji_findings_model_find (self->model, finding));
  else if (finding != NULL && position != GTK_INVALID_LIST_POSITION)
    select_from (self, position);
}

static void
show_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiFindingsPanel *self = GOUJI_FINDINGS_PANEL (widget);

  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    gtk_toggle_button_set_active (self->severity_buttons[i], TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->decided, 0);
  on_cell_button (self);
}

static void
decide (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_finding_detail_decide (GOUJI_FINDINGS_PANEL (widget)->detail);
}

/* GTK stops at a heading, which cannot be selected. */
static gboolean
step_over_heading (GoujiFindingsPanel *self, int step)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION || (step < 0 && position == 0)
      || finding_at (self, position + step) != NULL)
    return GDK_EVENT_PROPAGATE;
  if (step > 0)
    gouji_findings_panel_next (self);
  else
    gouji_findings_panel_previous (self);
  return GDK_EVENT_STOP;
}

/* A row would take Space for itself, to be selected, which it is already. */
static gboolean
on_list_key (GoujiFindingsPanel *self, guint key, guint code, GdkModifierType modifiers)
{
  if (modifiers & gtk_accelerator_get_default_mod_mask ())
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_space:
      gouji_finding_detail_decide (self->detail);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      select_from (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_over_heading (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_over_heading (self, -1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
copy_finding (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_finding_cells_copy_text (widget, GOUJI_FINDINGS_PANEL (widget)->session);
}

/* Findings, checks, what was recognised, and findings again. */
static void
toggle_checks (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const pages[] = { "findings", "checks", "recognised" };
  GtkStack *stack = GOUJI_FINDINGS_PANEL (widget)->stack;
  const char *shown = gtk_stack_get_visible_child_name (stack);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (shown, pages[i]) == 0)
      {
        gtk_stack_set_visible_child_name (stack, pages[(i + 1) % G_N_ELEMENTS (pages)]);
        return;
      }
}

static void
show_tables (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (GOUJI_FINDINGS_PANEL (widget)->stack, "recognised");
}

/**
 * gouji_findings_panel_next:
 *
 * Selects the next finding in the list, as it is grouped and filtered.
 */
void
gouji_findings_panel_next (GoujiFindingsPanel *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  g_return_if_fail (GOUJI_IS_FINDINGS_PANEL (self));

  select_from (self, position == GTK_INVALID_LIST_POSITION ? 0 : position + 1);
}

/**
 * gouji_findings_panel_next_open:
 *
 * Selects the next finding in the list that is still to be decided, from the first again
 * behind the last.
 */
void
gouji_findings_panel_next_open (GoujiFindingsPanel *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint first = position == GTK_INVALID_LIST_POSITION ? 0 : position + 1;

  g_return_if_fail (GOUJI_IS_FINDINGS_PANEL (self));

  for (guint i = 0; i < n; i++)
    {
      GoujiFinding *finding = finding_at (self, (first + i) % n);

      if (finding == NULL
          || !gouji_review_is_open (gouji_session_get_review (self->session),
                                    gouji_session_get_report (self->session), finding))
        continue;
      gouji_session_select_finding (self->session, finding);
      return;
    }
}

void
gouji_findings_panel_previous (GoujiFindingsPanel *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  g_return_if_fail (GOUJI_IS_FINDINGS_PANEL (self));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  for (guint i = position; i > 0; i--)
    if (finding_at (self, i - 1) != NULL)
      {
        gouji_session_select_finding (self->session, finding_at (self, i - 1));
        return;
      }
}

/**
 * gouji_findings_panel_focus_list:
 *
 * Gives the focus to what is listed: findings, checks or tables.
 */
void
gouji_findings_panel_focus_list (GoujiFindingsPanel *self)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_PANEL (self));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "findings") == 0
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->list_stack), "list") == 0)
    gouji_list_focus_soon (GTK_WIDGET (self->list), GTK_SELECTION_MODEL (self->selection));
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

void
gouji_findings_panel_focus_search (GoujiFindingsPanel *self)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_PANEL (self));

  gtk_stack_set_visible_child_name (self->stack, "findings");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
set_session (GoujiFindingsPanel *self, GoujiSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  gouji_finding_cells_install (GTK_WIDGET (self->list), session);
  g_object_set (self->detail, "session", session, NULL);
  g_object_set (self->checks, "session", session, NULL);
  g_object_set (self->recognised, "session", session, NULL);
  g_signal_connect_object (session, "report-changed", G_CALLBACK (on_report_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "review-changed", G_CALLBACK (on_decided_changed), self,
                           G_CONNECT_SWAPPED);
  on_report_changed (self);
}

static void
gouji_findings_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GOUJI_FINDINGS_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_findings_panel_dispose (GObject *object)
{
  GoujiFindingsPanel *self = GOUJI_FINDINGS_PANEL (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_FINDINGS_PANEL);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_findings_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, errors_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, questions_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, roundings_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, notes_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, cell_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, search);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, grouping);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, decided);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, list_stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, halves);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, empty_page);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, detail);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, checks);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingsPanel, recognised);
}

static void
gouji_findings_panel_class_init (GoujiFindingsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_findings_panel_set_property;
  object_class->dispose = gouji_findings_panel_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (GOUJI_TYPE_FILTER_BAR);
  g_type_ensure (GOUJI_TYPE_FINDING_DETAIL);
  g_type_ensure (GOUJI_TYPE_CHECK_LIST);
  g_type_ensure (GOUJI_TYPE_RECOGNITION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-findings-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "findings.copy", NULL, copy_finding);
  gtk_widget_class_install_action (widget_class, "findings.show-all", NULL, show_all);
  gtk_widget_class_install_action (widget_class, "findings.decide", NULL, decide);
  gtk_widget_class_install_action (widget_class, "findings.toggle-checks", NULL, toggle_checks);
  gtk_widget_class_install_action (widget_class, "findings.show-tables", NULL, show_tables);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "findings.copy", NULL);
}

static void
connect_filters (GoujiFindingsPanel *self)
{
  GtkToggleButton *buttons[GOUJI_N_SEVERITIES]
      = { self->errors_button, self->questions_button, self->roundings_button, self->notes_button };

  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    {
      self->severity_buttons[i] = buttons[i];
      g_signal_connect_swapped (buttons[i], "toggled", G_CALLBACK (on_severity_toggled), self);
    }
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (self->grouping, "notify::selected", G_CALLBACK (on_grouping_changed), self);
  g_signal_connect_swapped (self->decided, "notify::selected", G_CALLBACK (on_decided_changed), self);
  g_signal_connect_swapped (self->cell_button, "clicked", G_CALLBACK (on_cell_button), self);
}

static void
fill_decided (GoujiFindingsPanel *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (GoujiDecided decided = 0; decided < GOUJI_N_DECIDED; decided++)
    gtk_string_list_append (labels, gouji_decided_get_label (decided));
  gtk_drop_down_set_model (self->decided, G_LIST_MODEL (labels));
}

static void
connect_keys (GoujiFindingsPanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_list_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
gouji_findings_panel_init (GoujiFindingsPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (gouji_settings_get_default () != NULL)
    g_settings_bind (gouji_settings_get_default (), "details-position", self->halves, "position",
                     G_SETTINGS_BIND_DEFAULT);
  self->model = gouji_findings_model_new ();
  fill_decided (self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  connect_filters (self);
  connect_keys (self);
}

GtkWidget *
gouji_findings_panel_new (void)
{
  return g_object_new (GOUJI_TYPE_FINDINGS_PANEL, NULL);
}
