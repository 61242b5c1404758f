/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-status-line.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-decision-closures.h"
#include "app/gouji-template.h"

struct _GoujiStatusLine
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GArray *untied_cells; /* GoujiCellRef */
  GtkLabel *amounts;
  GtkLabel *tied;
  GtkLabel *conflicting;
  GtkLabel *questioned;
  GtkLabel *checks;
  GtkLabel *open;
  GtkLabel *verified;
  GtkMenuButton *untied;
  GtkPopover *popover;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GoujiStatusLine, gouji_status_line, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
collect_untied (GoujiStatusLine *self, GoujiReport *report)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);

  for (guint t = 0; t < gouji_disclosure_get_n_tables (disclosure); t++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (disclosure, t);

      for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
        for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
          {
            GoujiCellRef cell = GOUJI_CELL_REF_TABLE (t, row, column);

            if (gouji_report_get_tick (report, &cell) == GOUJI_TICK_UNTIED)
              g_array_append_val (self->untied_cells, cell);
          }
    }
}

static void
fill_list (GoujiStatusLine *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint i = 0; i < self->untied_cells->len; i++)
    {
      const GoujiCellRef *cell = &g_array_index (self->untied_cells, GoujiCellRef, i);
      g_autofree char *name = gouji_describe_cell (disclosure, cell);
      g_autofree char *value = gouji_disclosure_dup_text (disclosure, cell);

      gtk_string_list_take (texts, g_strdup_printf ("%s   %s", value, name));
    }
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&texts)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static char *
summarise_checks (GoujiReport *report)
{
  guint n_checks = gouji_report_get_n_checks (report);
  guint lacking = 0;

  for (guint i = 0; i < n_checks; i++)
    lacking += gouji_report_get_check (report, i)->status == GOUJI_STATUS_INSUFFICIENT_DATA;
  if (lacking == 0)
    return g_strdup_printf (ngettext ("%u check", "%u checks", n_checks), n_checks);
  return g_strdup_printf (_("%u checks · %u lack data"), n_checks, lacking);
}

/* Coloured only where there is something to be seen: none is no alarm. */
static void
show_count (GtkLabel *label, const char *text, guint n, const char *css_class)
{
  const char *classes[] = { n > 0 ? css_class : "dim-label", NULL };

  gtk_label_set_text (label, text);
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
}

static void
on_report_changed (GoujiStatusLine *self)
{
  GoujiReport *report = gouji_session_get_report (self->session);
  g_autofree char *checks = NULL, *amounts = NULL, *tied = NULL, *conflicting = NULL, *untied = NULL;
  g_autofree char *questioned = NULL;
  GoujiCoverage coverage;

  g_array_set_size (self->untied_cells, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), report != NULL);
  if (report == NULL)
    return;
  coverage = gouji_report_get_coverage (report);
  checks = summarise_checks (report);
  amounts = g_strdup_printf (ngettext ("%u amount", "%u amounts", coverage.amounts), coverage.amounts);
  tied = g_strdup_printf (_("✓ %u tied"), coverage.tied);
  conflicting = g_strdup_printf (_("✗ %u conflicting"), coverage.conflicting - coverage.questioned);
  questioned = g_strdup_printf (_("? %u in question"), coverage.questioned);
  gtk_label_set_text (self->amounts, amounts);
  show_count (self->tied, tied, coverage.tied, "success");
  show_count (self->conflicting, conflicting, coverage.conflicting - coverage.questioned, "error");
  show_count (self->questioned, questioned, coverage.questioned, "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->questioned), coverage.questioned > 0);
  untied = g_strdup_printf (_("· %u untied"), coverage.untied);
  gtk_menu_button_set_label (self->untied, untied);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->untied), GTK_ACCESSIBLE_PROPERTY_LABEL, untied,
                                  -1);
  gtk_label_set_text (self->checks, checks);
  collect_untied (self, report);
  fill_list (self);
}

/* What the reviewer ticked by hand comes on top of what the checks confirm. */
static void
show_verified (GoujiStatusLine *self)
{
  const GoujiCellMarks *marks = gouji_session_get_cell_marks (self->session);
  guint n = marks != NULL ? gouji_cell_marks_count (marks, GOUJI_DECISION_VERIFIED) : 0;
  g_autofree char *text = g_strdup_printf (_("%s %u by hand"), gouji_decision_glyph (GOUJI_DECISION_VERIFIED), n);

  gtk_label_set_text (self->verified, text);
  gtk_widget_set_visible (GTK_WIDGET (self->verified), n > 0);
}

/* How much there is left to do. */
static void
on_review_changed (GoujiStatusLine *self)
{
  GoujiReport *report = gouji_session_get_report (self->session);
  GoujiReview *review = gouji_session_get_review (self->session);
  guint n = report != NULL && review != NULL ? gouji_review_count_open (review, report) : 0;
  g_autofree char *text = n > 0 ? g_strdup_printf (_("%u to decide"), n) : g_strdup (_("All decided"));

  gtk_label_set_text (self->open, text);
  gtk_widget_set_visible (GTK_WIDGET (self->open), review != NULL);
  show_verified (self);
}

static void
on_activate (GoujiStatusLine *self, guint position)
{
  if (position >= self->untied_cells->len)
    return;
  gtk_popover_popdown (self->popover);
  gouji_session_select_cell (self->session, &g_array_index (self->untied_cells, GoujiCellRef, position));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  gouji_accessible_name_item (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

static void
set_session (GoujiStatusLine *self, GoujiSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  g_signal_connect_object (session, "review-changed", G_CALLBACK (on_review_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "report-changed", G_CALLBACK (on_report_changed), self,
                           G_CONNECT_SWAPPED);
  on_report_changed (self);
}

static void
gouji_status_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GOUJI_STATUS_LINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_status_line_dispose (GObject *object)
{
  GoujiStatusLine *self = GOUJI_STATUS_LINE (object);

  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_STATUS_LINE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->untied_cells, g_array_unref);
  G_OBJECT_CLASS (gouji_status_line_parent_class)->dispose (object);
}

static void
gouji_status_line_class_init (GoujiStatusLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_status_line_set_property;
  object_class->dispose = gouji_status_line_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "statusline");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-status-line.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, amounts);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, tied);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, conflicting);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, questioned);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, checks);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, open);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, verified);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, untied);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, popover);
  gtk_widget_class_bind_template_child (widget_class, GoujiStatusLine, list);
}

static void
gouji_status_line_init (GoujiStatusLine *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->untied_cells = g_array_new (FALSE, FALSE, sizeof (GoujiCellRef));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
}
