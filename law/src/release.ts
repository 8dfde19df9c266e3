export const lawRelease = "2026.1"
