using System.Net;
using System.Net.Mail;

namespace Analytics.Dashboards.Reports.Schedules;

/// <summary>Sends a report by mail, by the settings <c>Mail:Host</c>, <c>Mail:Port</c>, <c>Mail:User</c>, <c>Mail:Password</c>, <c>Mail:From</c>, <c>Mail:Tls</c>.</summary>
public sealed class ReportMail(IConfiguration settings)
{
    private const int DefaultPort = 25;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Sends one message with one file.</summary>
    /// <param name="to">Address of the recipient.</param>
    /// <param name="subject">Subject.</param>
    /// <param name="text">Body.</param>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name for the recipient.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SmtpException">The server refuses or does not answer.</exception>
    /// <exception cref="ReportException">There are no settings for mail.</exception>
    public async Task Send(string to, string subject, string text, string file, string name, CancellationToken cancellation)
    {
        if (settings["Mail:Host"] is not { Length: > 0 } host || settings["Mail:From"] is not { Length: > 0 } from)
        {
            throw new ReportException("没有邮件设置：Mail:Host、Mail:From / there are no settings for mail: Mail:Host, Mail:From");
        }

        using var client = new SmtpClient(host, settings.GetValue("Mail:Port", DefaultPort)) { EnableSsl = settings.GetValue("Mail:Tls", false) };
        if (settings["Mail:User"] is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings["Mail:Password"]);
        }

        using var attachment = new Attachment(file) { Name = name };
        using var message = new MailMessage(from, to, subject, text) { Attachments = { attachment } };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Limit);
        await client.SendMailAsync(message, patience.Token);
    }
}
