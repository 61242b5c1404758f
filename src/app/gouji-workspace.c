/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-workspace-private.h"

#include "app/gouji-closures.h"
#include "app/gouji-joined-files.h"
#include "app/gouji-settings.h"
#include "app/gouji-whereabouts.h"
#include "loader/gouji-folder.h"

/* No unit prints so much. */
#define EXPORT_BYTES (4 * 1024 * 1024)

G_DEFINE_FINAL_TYPE (GoujiWorkspace, gouji_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_BUSY,
  PROP_PROGRESS,
  N_PROPS,
};

enum
{
  OPENED,
  FAILED,
  FILE_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_file_changed (GoujiWorkspace *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_RENAMED
      || event == G_FILE_MONITOR_EVENT_CREATED)
    g_signal_emit (self, signals[FILE_CHANGED], 0);
}

static void
watch (GoujiWorkspace *self, GFile *file)
{
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  if (file != NULL)
    self->monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self,
                             G_CONNECT_SWAPPED);
}

static void on_item_checked (GoujiWorkspace *self);

/* The stack may check it again, with other years of the unit beside it. */
static gboolean
set_item (GoujiWorkspace *self, GoujiStackItem *item)
{
  if (self->item == item)
    return FALSE;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, on_item_checked, self);
  if (item != NULL)
    g_signal_connect_object (item, "notify::state", G_CALLBACK (on_item_checked), self,
                             G_CONNECT_SWAPPED);
  g_set_object (&self->item, item);
  return TRUE;
}

void
gouji_workspace_take_item (GoujiWorkspace *self, GoujiStackItem *item, GoujiReport *report)
{
  gboolean other;

  gouji_workspace_leave (self, item);
  other = set_item (self, item);
  watch (self, item != NULL ? gouji_stack_item_get_file (item) : NULL);
  gouji_session_set_review (self->session, NULL);
  gouji_corrector_open (self->corrector, report != NULL ? gouji_report_get_disclosure (report) : NULL,
                        item != NULL ? gouji_stack_item_get_index (item) : 0);
  gouji_session_set_report (self->session, report);
  gouji_review_keeper_open (self->keeper, report, item != NULL ? gouji_stack_item_get_index (item) : 0);
  if (other || item == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
  if (item != NULL && !gouji_stack_item_is_current (item))
    g_signal_emit (self, signals[FILE_CHANGED], 0);
}

static void
fail (GoujiWorkspace *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
on_review_changed (GoujiWorkspace *self)
{
  gouji_review_tally_show (self->tally, self->session, self->item);
}

static void
on_keeper_failed (GoujiWorkspace *self, const char *message)
{
  fail (self, message);
}

void
gouji_workspace_notify_busy (GoujiWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

/* A folder, or a choice of files, that turned out to be one document. */
static void
show_only_one (GoujiWorkspace *self)
{
  g_autoptr (GoujiStackItem) item = NULL;

  if (gouji_stack_get_busy (self->stack) || self->item != NULL
      || g_list_model_get_n_items (G_LIST_MODEL (self->stack)) != 1)
    return;
  item = g_list_model_get_item (G_LIST_MODEL (self->stack), 0);
  gouji_workspace_show (self, item);
}

static void
on_stack_busy (GoujiWorkspace *self)
{
  gouji_workspace_notify_busy (self);
  show_only_one (self);
}

/* What is shown was read anew, under what the user said of it. */
static void
return_to_place (GoujiWorkspace *self)
{
  GoujiCellRef cell;

  if (gouji_whereabouts_find (gouji_session_get_disclosure (self->session), self->place, &cell))
    gouji_session_select_cell (self->session, &cell);
}

/* Opens what is one document; the first of @files stands for it. */
void
gouji_workspace_open_files (GoujiWorkspace *self, GFile **files, guint n_files)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (copy, g_object_ref (files[i]));
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_steal_pointer (&copy);
  self->correcting = FALSE;
  gouji_opener_open_files (self->opener, (GFile **) self->files->pdata, n_files);
}

static void
note_place (GoujiWorkspace *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);

  self->place = cell != NULL
                    ? gouji_disclosure_get_place (gouji_session_get_disclosure (self->session), cell)
                    : GOUJI_PLACE_NONE;
}

static void
on_item_checked (GoujiWorkspace *self)
{
  GoujiReport *report = gouji_stack_item_get_report (self->item);

  if (gouji_stack_item_get_state (self->item) != GOUJI_STACK_DONE || report == NULL
      || self->showing != NULL || report == gouji_session_get_report (self->session))
    return;
  note_place (self);
  gouji_workspace_take_item (self, self->item, report);
  return_to_place (self);
}

static void
on_corrected (GoujiWorkspace *self)
{
  if (self->item == NULL)
    return;
  note_place (self);
  gouji_workspace_reload (self);
  self->correcting = TRUE;
}

static void
on_opened (GoujiWorkspace *self, GFile *file, GPtrArray *reports)
{
  gboolean again = self->item != NULL && g_file_equal (gouji_stack_item_get_file (self->item), file);
  GoujiStackItem *item;
  guint index = again ? MIN (gouji_stack_item_get_index (self->item), reports->len - 1) : 0;

  if (!again && !self->correcting && gouji_workspace_complete_shown (self, file, reports))
    return;
  item = gouji_stack_take (self->stack, file, reports, index);
  gouji_workspace_take_parts (self, item);
  gouji_workspace_take_item (self, item, g_ptr_array_index (reports, index));
  if (self->correcting)
    return_to_place (self);
  else
    g_signal_emit (self, signals[OPENED], 0, file, reports->len);
  self->correcting = FALSE;
}

static void
on_failed (GoujiWorkspace *self, GFile *file, const char *message)
{
  fail (self, message);
}

static void
gouji_workspace_dispose (GObject *object)
{
  GoujiWorkspace *self = GOUJI_WORKSPACE (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  gouji_workspace_stop_showing (self);
  watch (self, NULL);
  if (self->opener != NULL)
    gouji_opener_cancel (self->opener);
  if (self->stack != NULL)
    gouji_stack_cancel (self->stack);
  g_clear_object (&self->item);
  g_clear_object (&self->keeper);
  g_clear_object (&self->tally);
  g_clear_object (&self->opener);
  g_clear_object (&self->corrector);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_ptr_array_unref);
  g_clear_pointer (&self->behind, g_ptr_array_unref);
  g_clear_pointer (&self->ahead, g_ptr_array_unref);
  g_clear_object (&self->stack);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_workspace_parent_class)->dispose (object);
}

static void
gouji_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GoujiWorkspace *self = GOUJI_WORKSPACE (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, gouji_workspace_get_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, gouji_workspace_get_progress (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_workspace_class_init (GoujiWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = gouji_workspace_dispose;
  object_class->get_property = gouji_workspace_get_property;
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, GOUJI_TYPE_STACK_ITEM, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_UINT);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FILE_CHANGED] = g_signal_new ("file-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gouji_workspace_init (GoujiWorkspace *self)
{
  self->opened = g_ptr_array_new_with_free_func (g_object_unref);
  self->behind = g_ptr_array_new_with_free_func (g_object_unref);
  self->ahead = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gouji_workspace_new:
 * @session: where the shown document goes
 *
 * Returns: (transfer full): a workspace with nothing open
 */
GoujiWorkspace *
gouji_workspace_new (GoujiSession *session)
{
  GoujiWorkspace *self;
  GoujiRuleSet *rules = gouji_rule_shelf_get_rules (gouji_settings_get_shelf ());

  g_return_val_if_fail (GOUJI_IS_SESSION (session), NULL);

  self = g_object_new (GOUJI_TYPE_WORKSPACE, NULL);
  self->session = g_object_ref (session);
  self->stack = gouji_stack_new (rules);
  self->opener = gouji_opener_new (rules);
  self->keeper = gouji_review_keeper_new (session, NULL);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_keeper_failed), self,
                           G_CONNECT_SWAPPED);
  self->corrector = gouji_corrector_new (NULL);
  gouji_session_set_corrector (session, self->corrector);
  gouji_stack_set_store (self->stack, gouji_corrector_get_store (self->corrector));
  gouji_opener_set_store (self->opener, gouji_corrector_get_store (self->corrector));
  g_signal_connect_object (self->corrector, "changed", G_CALLBACK (on_corrected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->corrector, "failed", G_CALLBACK (on_keeper_failed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "notify", G_CALLBACK (gouji_workspace_notify_busy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::busy", G_CALLBACK (on_stack_busy), self,
                           G_CONNECT_SWAPPED);
  self->tally = gouji_review_tally_new (self->stack, gouji_review_keeper_get_store (self->keeper));
  g_signal_connect_object (session, "review-changed", G_CALLBACK (on_review_changed), self,
                           G_CONNECT_SWAPPED);
  gouji_workspace_follow_rules (self);
  return self;
}

GoujiSession *
gouji_workspace_get_session (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), NULL);
  return self->session;
}

GoujiStack *
gouji_workspace_get_stack (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), NULL);
  return self->stack;
}

GoujiStackItem *
gouji_workspace_get_item (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), NULL);
  return self->item;
}

/**
 * gouji_workspace_flush:
 *
 * Saves what is not saved yet.
 *
 * Returns: %FALSE when something could not be; "failed" has told what
 */
gboolean
gouji_workspace_flush (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), FALSE);

  return gouji_review_keeper_flush (self->keeper);
}

static gboolean
is_folder (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
}

/* A table larger than one unit's can be holds many: these are listed at once, and each
 * is read when it is looked at. */
static gboolean
is_export (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && gouji_folder_is_csv_name (name) && g_file_info_get_size (info) > EXPORT_BYTES;
}

static void
remember (GoujiWorkspace *self, GFile *file)
{
  if (!g_ptr_array_find_with_equal_func (self->opened, file, (GEqualFunc) g_file_equal, NULL))
    g_ptr_array_add (self->opened, g_object_ref (file));
}

const GPtrArray *
gouji_workspace_get_opened (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), NULL);
  return self->opened;
}

/**
 * gouji_workspace_open:
 * @files: (array length=n_files): files and folders
 *
 * One file is read by itself, with progress in it, and shown.  Several, folders, and the
 * exports of many units, are
 * put on the stack, read there, and shown when they are asked for.
 */
void
gouji_workspace_open (GoujiWorkspace *self, GFile **files, guint n_files)
{
  g_return_if_fail (GOUJI_IS_WORKSPACE (self) && (files != NULL || n_files == 0));

  if (n_files == 0)
    return;
  for (guint i = 0; i < n_files; i++)
    remember (self, files[i]);
  gouji_workspace_stop_showing (self);
  if (n_files == 1 && !is_folder (files[0]) && !is_export (files[0]))
    gouji_workspace_open_one (self, files[0]);
  else if (n_files == 2 && !is_folder (files[0]) && !is_folder (files[1])
           && gouji_joined_files_get (files, 2) != GOUJI_JOINED_APART)
    gouji_workspace_open_two (self, files);
  else
    gouji_stack_add (self->stack, files, n_files);
}

/**
 * gouji_workspace_reload:
 *
 * Reads the file of the shown document again.
 */
void
gouji_workspace_reload (GoujiWorkspace *self)
{
  const GPtrArray *files;

  g_return_if_fail (GOUJI_IS_WORKSPACE (self));

  files = self->item != NULL ? gouji_stack_item_get_files (self->item) : NULL;
  if (files != NULL)
    gouji_workspace_open_files (self, (GFile **) files->pdata, files->len);
}

/**
 * gouji_workspace_cancel:
 *
 * Stops all loading.  What has been read stays.
 */
void
gouji_workspace_cancel (GoujiWorkspace *self)
{
  g_return_if_fail (GOUJI_IS_WORKSPACE (self));

  gouji_workspace_stop_showing (self);
  gouji_opener_cancel (self->opener);
  gouji_stack_cancel (self->stack);
  gouji_workspace_notify_busy (self);
}

void
gouji_workspace_close (GoujiWorkspace *self)
{
  g_return_if_fail (GOUJI_IS_WORKSPACE (self));

  gouji_workspace_cancel (self);
  g_ptr_array_set_size (self->opened, 0);
  gouji_stack_clear (self->stack);
  gouji_workspace_take_item (self, NULL, NULL);
}

gboolean
gouji_workspace_get_busy (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), FALSE);

  return self->showing != NULL || gouji_opener_get_busy (self->opener)
         || gouji_stack_get_busy (self->stack);
}

gboolean
gouji_workspace_get_saved (GoujiWorkspace *self)
{
  gboolean saved;

  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), FALSE);

  g_object_get (self->keeper, "saved", &saved, NULL);
  return saved;
}

/**
 * gouji_workspace_get_progress:
 *
 * Returns: from 0 to 1: of the file that is opened by itself, else of the stack
 */
double
gouji_workspace_get_progress (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), 0);

  return gouji_opener_get_busy (self->opener) ? gouji_opener_get_progress (self->opener)
                                              : gouji_stack_get_progress (self->stack);
}
