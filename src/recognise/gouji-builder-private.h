/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-region-private.h"

G_BEGIN_DECLS

GoujiTable *gouji_builder_build (GoujiDisclosure   *disclosure,
                                 const GoujiRegion *region);

G_END_DECLS
